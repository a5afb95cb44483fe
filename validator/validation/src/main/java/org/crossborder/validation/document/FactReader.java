// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import org.crossborder.validation.intake.Xdm;
import org.jspecify.annotations.Nullable;

/** Reads what documents of one type say about themselves; compiled once, thread-safe. */
final class FactReader {
  private static final Pattern BASIC = Pattern.compile("\\d{8}");

  private final DocumentType type;
  private final Map<Fact, XPathExecutable> expressions = new EnumMap<>(Fact.class);

  FactReader(DocumentType type, FactPaths paths) {
    this.type = type;
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    paths.namespaces().forEach(compiler::declareNamespace);
    paths.paths().keySet().forEach(fact -> expressions.put(fact, compile(compiler, paths, fact)));
  }

  DocumentFacts read(XdmNode root, byte[] bytes) {
    return new DocumentFacts(
        type,
        text(root, Fact.VERSION),
        text(root, Fact.NUMBER),
        date(text(root, Fact.ISSUE_DATE)),
        text(root, Fact.ISSUER_NAME),
        orNull(text(root, Fact.ISSUER_COUNTRY)),
        orNull(text(root, Fact.DESTINATION_COUNTRY)),
        sha256(bytes),
        bytes.length);
  }

  private String text(XdmNode root, Fact fact) {
    XPathExecutable expression = expressions.get(fact);
    if (expression == null) {
      return "";
    }
    try {
      XPathSelector selector = expression.load();
      selector.setContextItem(root);
      XdmItem found = selector.evaluateSingle();
      return found == null ? "" : found.getStringValue().strip();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("The path to " + fact + " cannot be followed", e);
    }
  }

  private static XPathExecutable compile(XPathCompiler compiler, FactPaths paths, Fact fact) {
    String alternatives =
        paths.to(fact).stream().map(path -> "(" + path + ")").collect(Collectors.joining(", "));
    try {
      return compiler.compile("((" + alternatives + ")[normalize-space(.)])[1]");
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException("A path to " + fact + " is no XPath: " + alternatives, e);
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** ISO 8601, extended or basic; a time that follows is left out. */
  private static @Nullable LocalDate date(String text) {
    try {
      return BASIC.matcher(text).lookingAt()
          ? LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE)
          : text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
