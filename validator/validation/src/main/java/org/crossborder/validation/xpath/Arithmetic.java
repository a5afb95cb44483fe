// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Adds, subtracts, multiplies and takes remainders (XPath 3.1, clause 3.5); does not divide. */
final class Arithmetic {
  private static final long MOST_INTEGERS = 10_000;

  private Arithmetic() {}

  /** A duration of whole days. */
  record Days(long count) {}

  enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    REMAINDER
  }

  static Expr of(Operator operator, Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    XPath code =
        context -> {
          List<Object> first = one.evaluate(context);
          List<Object> second = other.evaluate(context);
          return first.isEmpty() || second.isEmpty()
              ? Values.EMPTY
              : List.of(compute(operator, Values.only(first), Values.only(second)));
        };
    return Expr.of(code, left, right).orNumber();
  }

  static Object compute(Operator operator, Object a, Object b) {
    if (a instanceof LocalDate day && b instanceof Days days && operator == Operator.ADD) {
      return day.plusDays(days.count());
    }
    Object one = Numbers.number(a);
    Object other = Numbers.number(b);
    if (one instanceof Double || other instanceof Double) {
      return doubles(operator, Numbers.asDouble(one), Numbers.asDouble(other));
    }
    return one instanceof Long x && other instanceof Long y
        ? integers(operator, x, y)
        : decimals(operator, Numbers.decimal(one), Numbers.decimal(other));
  }

  private static Double doubles(Operator operator, double a, double b) {
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case REMAINDER -> a % b;
    };
  }

  private static Long integers(Operator operator, long a, long b) {
    try {
      return switch (operator) {
        case ADD -> Math.addExact(a, b);
        case SUBTRACT -> Math.subtractExact(a, b);
        case MULTIPLY -> Math.multiplyExact(a, b);
        case REMAINDER -> a % b;
      };
    } catch (ArithmeticException e) {
      throw Undecided.here();
    }
  }

  private static BigDecimal decimals(Operator operator, BigDecimal a, BigDecimal b) {
    if (operator == Operator.REMAINDER && b.signum() == 0) {
      throw Undecided.here();
    }
    return switch (operator) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case REMAINDER -> a.remainder(b);
    };
  }

  /** The integers from one to another. */
  static Expr range(Expr from, Expr to) {
    XPath code =
        context -> {
          Object first = Values.only(from.code().evaluate(context));
          Object last = Values.only(to.code().evaluate(context));
          if (!(first instanceof Long a && last instanceof Long b && b - a < MOST_INTEGERS)) {
            throw Undecided.here();
          }
          List<Object> range = new ArrayList<>();
          for (long i = a; i <= b; i++) {
            range.add(i);
          }
          return range;
        };
    return Expr.of(code, from, to).orNumber();
  }
}
