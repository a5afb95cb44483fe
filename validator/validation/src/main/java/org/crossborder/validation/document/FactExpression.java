// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import net.sf.saxon.s9api.XdmItem;
import org.crossborder.validation.intake.Xdm;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.xpath.Node;
import org.crossborder.validation.xpath.SingleXPath;

/** The paths to one fact, of which the first that finds text wins; thread-safe. */
record FactExpression(Fact fact, Optional<SingleXPath> quick, XPathExecutable expression) {
  /**
   * Compiles the paths to a fact.
   *
   * @throws IllegalArgumentException if one is no XPath
   */
  static FactExpression of(Fact fact, FactPaths paths) {
    String alternatives =
        paths.to(fact).stream().map(path -> "(" + path + ")").collect(Collectors.joining(", "));
    String first = "((" + alternatives + ")[normalize-space(.)])[1]";
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    paths.namespaces().forEach(compiler::declareNamespace);
    try {
      return new FactExpression(
          fact, SingleXPath.of(first, paths.namespaces()), compiler.compile(first));
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException("A path to " + fact + " is no XPath: " + alternatives, e);
    }
  }

  /** What is found, trimmed; empty if nothing is. */
  String text(XmlTree document) {
    return quick
        .flatMap(path -> path.evaluate(document.infoset(), document.infoset().root()))
        .flatMap(FactExpression::text)
        .orElseGet(() -> evaluate(document));
  }

  private static Optional<String> text(List<Object> found) {
    if (found.isEmpty()) {
      return Optional.of("");
    }
    return found.get(0) instanceof Node node
        ? Optional.of(node.stringValue().strip())
        : Optional.empty();
  }

  private String evaluate(XmlTree document) {
    try {
      XPathSelector selector = expression.load();
      selector.setContextItem(document.xdm().getOutermostElement());
      XdmItem found = selector.evaluateSingle();
      return found == null ? "" : found.getStringValue().strip();
    } catch (SaxonApiException e) {
      throw new IllegalStateException("The path to " + fact + " cannot be followed", e);
    }
  }
}
