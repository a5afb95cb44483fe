// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.Map;
import java.util.Optional;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XPathExecutable;
import net.sf.saxon.s9api.XPathSelector;
import org.crossborder.validation.intake.Xdm;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.xpath.SingleXPath;

/** Tells documents apart that share a root element, e.g. by their type code; thread-safe. */
final class Condition {
  private final String path;
  private final Optional<SingleXPath> quick;
  private final XPathExecutable expression;

  Condition(String path, Map<String, String> namespaces) {
    this.path = path;
    this.quick = SingleXPath.of(path, namespaces);
    XPathCompiler compiler = Xdm.processor().newXPathCompiler();
    namespaces.forEach(compiler::declareNamespace);
    try {
      this.expression = compiler.compile(path);
    } catch (SaxonApiException e) {
      throw new IllegalArgumentException("A condition is no XPath: " + path, e);
    }
  }

  /** Whether it is true, seen from the root element; what cannot be decided is not. */
  boolean holds(XmlTree document) {
    return quick
        .flatMap(path -> path.test(document.infoset(), document.infoset().root()))
        .orElseGet(() -> evaluate(document));
  }

  private boolean evaluate(XmlTree document) {
    try {
      XPathSelector selector = expression.load();
      selector.setContextItem(document.xdm().getOutermostElement());
      return selector.effectiveBooleanValue();
    } catch (SaxonApiException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return path;
  }
}
