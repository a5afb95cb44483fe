// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.infoset.Infoset;

/** An expression that stands by itself; thread-safe. */
public final class SingleXPath {
  private final XPath code;
  private final int variables;

  private SingleXPath(XPath code, int variables) {
    this.code = code;
    this.variables = variables;
  }

  /** The expression, compiled; empty if it uses more of XPath than is known here. */
  public static Optional<SingleXPath> of(String expression, Map<String, String> namespaces) {
    try {
      XPathCompiler compiler = new XPathCompiler(namespaces);
      XPath code = compiler.compile(expression);
      return Optional.of(new SingleXPath(code, compiler.variableCount()));
    } catch (UnsupportedXPathException e) {
      return Optional.empty();
    }
  }

  /** What it comes to, seen from a node; empty if that is an error, or not known here. */
  public Optional<List<Object>> evaluate(Infoset infoset, int node) {
    try {
      return Optional.of(code.evaluate(Context.at(infoset, node, variables)));
    } catch (Undecided e) {
      return Optional.empty();
    }
  }

  /** Whether it is true, seen from a node; empty if that is an error, or not known here. */
  public Optional<Boolean> test(Infoset infoset, int node) {
    try {
      return Optional.of(code.test(Context.at(infoset, node, variables)));
    } catch (Undecided e) {
      return Optional.empty();
    }
  }
}
