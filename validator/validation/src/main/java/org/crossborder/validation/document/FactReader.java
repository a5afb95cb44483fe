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
import org.crossborder.validation.intake.XmlTree;
import org.jspecify.annotations.Nullable;

/** Reads what documents of one type say about themselves; compiled once, thread-safe. */
final class FactReader {
  private static final Pattern BASIC = Pattern.compile("\\d{8}");

  private final DocumentType type;
  private final Map<Fact, FactExpression> expressions = new EnumMap<>(Fact.class);

  FactReader(DocumentType type, FactPaths paths) {
    this.type = type;
    paths.paths().keySet().forEach(fact -> expressions.put(fact, FactExpression.of(fact, paths)));
  }

  DocumentFacts read(XmlTree document, byte[] bytes) {
    return new DocumentFacts(
        type,
        text(document, Fact.VERSION),
        text(document, Fact.NUMBER),
        date(text(document, Fact.ISSUE_DATE)),
        text(document, Fact.ISSUER_NAME),
        orNull(text(document, Fact.ISSUER_COUNTRY)),
        orNull(text(document, Fact.DESTINATION_COUNTRY)),
        sha256(bytes),
        bytes.length);
  }

  private String text(XmlTree document, Fact fact) {
    FactExpression expression = expressions.get(fact);
    return expression == null ? "" : expression.text(document);
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
