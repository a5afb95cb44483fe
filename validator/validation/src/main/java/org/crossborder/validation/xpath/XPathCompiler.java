// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.Map;
import net.sf.saxon.om.NamespaceUri;
import org.crossborder.validation.intake.Xdm;

/** Compiles expressions that share namespaces and variables; for one thread. */
public final class XPathCompiler {
  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  private final Map<String, String> namespaces;
  private final Variables variables = new Variables();

  /**
   * @param namespaces what prefixes stand for
   */
  public XPathCompiler(Map<String, String> namespaces) {
    this.namespaces = Map.copyOf(namespaces);
  }

  /** The expression, ready to be evaluated. */
  public XPath compile(String expression) throws UnsupportedXPathException {
    Tokens tokens = new Tokens(expression);
    Expr compiled = new Parser(tokens, this).expression();
    if (tokens.peek().kind() != Token.Kind.END) {
      throw new UnsupportedXPathException(tokens.peek().text());
    }
    return compiled.code();
  }

  /** The place of a variable that the expressions compiled from now on may name. */
  public int declare(String name) {
    return variables.declare(name);
  }

  /** The variables declared so far, to go back to. */
  public int mark() {
    return variables.mark();
  }

  /** Forgets the names of variables that were declared since. */
  public void release(int mark) {
    variables.release(mark);
  }

  /** How many places for variables a {@link Context} needs. */
  public int variableCount() {
    return variables.count();
  }

  Variables variables() {
    return variables;
  }

  /** Code of the name of an element or attribute. */
  int code(String written) throws UnsupportedXPathException {
    int colon = written.indexOf(':');
    return Xdm.processor()
        .getUnderlyingConfiguration()
        .getNamePool()
        .allocateFingerprint(
            colon < 0 ? NamespaceUri.NULL : NamespaceUri.of(uri(written.substring(0, colon))),
            written.substring(colon + 1));
  }

  String uri(String prefix) throws UnsupportedXPathException {
    String uri = namespaces.get(prefix);
    if (uri == null) {
      throw new UnsupportedXPathException("the prefix " + prefix);
    }
    return uri;
  }

  /** The local part of a type's name, if it is one of XML Schema's. */
  String type(String written) throws UnsupportedXPathException {
    int colon = written.indexOf(':');
    if (colon < 0 || !XS.equals(uri(written.substring(0, colon)))) {
      throw new UnsupportedXPathException("the type " + written);
    }
    return written.substring(colon + 1);
  }
}
