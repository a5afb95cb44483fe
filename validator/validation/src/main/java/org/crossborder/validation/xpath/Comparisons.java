// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.time.LocalDate;
import java.util.List;

/** General and value comparisons (XPath 3.1, clause 3.7). */
final class Comparisons {
  /** More pairs than these are somebody else's to compare. */
  private static final long MOST_PAIRS = 100_000;

  private Comparisons() {}

  /** What has to be true of the order of two values. */
  enum Relation {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE;

    boolean holds(int order) {
      return switch (this) {
        case EQ -> order == 0;
        case NE -> order != 0;
        case LT -> order < 0;
        case LE -> order <= 0;
        case GT -> order > 0;
        case GE -> order >= 0;
      };
    }
  }

  static Expr general(Relation relation, Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    XPath.Condition code =
        context -> anyPair(relation, one.evaluate(context), other.evaluate(context));
    return Expr.of(code, left, right);
  }

  static Expr value(Relation relation, Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    XPath code =
        context -> {
          List<Object> first = one.evaluate(context);
          List<Object> second = other.evaluate(context);
          if (first.isEmpty() || second.isEmpty()) {
            return Values.EMPTY;
          }
          Object a = untypedAsString(Values.only(first));
          Object b = untypedAsString(Values.only(second));
          return relation.holds(order(relation, a, b)) ? Values.TRUE : Values.FALSE;
        };
    return Expr.of(code, left, right);
  }

  private static boolean anyPair(Relation relation, List<Object> left, List<Object> right) {
    if ((long) left.size() * right.size() > MOST_PAIRS) {
      throw Undecided.here();
    }
    boolean found = false;
    for (int i = 0; i < left.size(); i++) {
      Object one = Values.atom(left.get(i));
      for (int k = 0; k < right.size(); k++) {
        found |= pair(relation, one, Values.atom(right.get(k)));
      }
    }
    return found;
  }

  private static boolean pair(Relation relation, Object one, Object other) {
    Object a = one;
    Object b = other;
    if (a instanceof Untyped untyped) {
      a = Numbers.isNumber(b) ? (Object) Numbers.number(untyped.value()) : untyped.value();
    }
    if (b instanceof Untyped untyped) {
      b = Numbers.isNumber(a) ? (Object) Numbers.number(untyped.value()) : untyped.value();
    }
    return relation.holds(order(relation, a, b));
  }

  private static Object untypedAsString(Object value) {
    return value instanceof Untyped untyped ? untyped.value() : value;
  }

  /** Below, at or above zero; undecided if the values are not of one kind. */
  private static int order(Relation relation, Object a, Object b) {
    if (a instanceof String one && b instanceof String other) {
      return relation == Relation.EQ || relation == Relation.NE
          ? one.equals(other) ? 0 : 1
          : Texts.compare(one, other);
    }
    if (a instanceof Boolean one && b instanceof Boolean other) {
      return one.compareTo(other);
    }
    if (a instanceof LocalDate one && b instanceof LocalDate other) {
      return one.compareTo(other);
    }
    if (!Numbers.isNumber(a) || !Numbers.isNumber(b)) {
      throw Undecided.here();
    }
    return a instanceof Double || b instanceof Double
        ? doubles(Numbers.asDouble(a), Numbers.asDouble(b))
        : Numbers.decimal(a).compareTo(Numbers.decimal(b));
  }

  private static int doubles(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      throw Undecided.here();
    }
    return a < b ? -1 : a > b ? 1 : 0;
  }
}
