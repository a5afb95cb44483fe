// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

/**
 * An expression while it is compiled, with what is known of it.
 *
 * @param maybeNumber whether it may come to a number, which as a predicate asks for a position
 * @param ofName whether it depends on nothing but the name of the context item
 * @param ofFocus whether it asks for the position or the size of the focus
 */
record Expr(XPath code, boolean maybeNumber, boolean ofName, boolean ofFocus) {
  /** One that never comes to a number, made of others. */
  static Expr of(XPath code, Expr... parts) {
    boolean ofName = true;
    boolean ofFocus = false;
    for (Expr part : parts) {
      ofName &= part.ofName;
      ofFocus |= part.ofFocus;
    }
    return new Expr(code, false, ofName, ofFocus);
  }

  /** The same, which may come to a number. */
  Expr orNumber() {
    return new Expr(code, true, ofName, ofFocus);
  }

  /** The same, which depends on more than a name. */
  Expr ofMore() {
    return new Expr(code, maybeNumber, false, ofFocus);
  }

  /** The same, whose parts ask for positions in a focus of its own. */
  Expr withOwnFocus() {
    return new Expr(code, maybeNumber, false, false);
  }
}
