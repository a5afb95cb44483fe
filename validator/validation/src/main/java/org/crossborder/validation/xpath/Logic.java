// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

/** Conditions made of conditions (XPath 3.1, clauses 3.8 and 3.10). */
final class Logic {
  private Logic() {}

  static Expr or(Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    XPath.Condition code = context -> one.test(context) || other.test(context);
    return Expr.of(code, left, right);
  }

  static Expr and(Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    XPath.Condition code = context -> one.test(context) && other.test(context);
    return Expr.of(code, left, right);
  }

  static Expr either(Expr condition, Expr then, Expr otherwise) {
    XPath test = condition.code();
    XPath one = then.code();
    XPath other = otherwise.code();
    XPath code = context -> (test.test(context) ? one : other).evaluate(context);
    Expr either = Expr.of(code, condition, then, otherwise);
    return then.maybeNumber() || otherwise.maybeNumber() ? either.orNumber() : either;
  }
}
