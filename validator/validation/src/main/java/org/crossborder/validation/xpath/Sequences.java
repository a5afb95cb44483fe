// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What makes sequences of sequences, or counts and adds them up (clauses 3.4, 3.16 and F 14). */
final class Sequences {
  /** More items than these are somebody else's to compare with each other. */
  private static final int MOST_ITEMS = 1_000;

  private Sequences() {}

  static Expr concatenation(Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    XPath code =
        context -> {
          List<Object> first = one.evaluate(context);
          List<Object> second = other.evaluate(context);
          if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
          }
          List<Object> both = new ArrayList<>(first.size() + second.size());
          both.addAll(first);
          both.addAll(second);
          return both;
        };
    Expr both = Expr.of(code, left, right);
    return left.maybeNumber() || right.maybeNumber() ? both.orNumber() : both;
  }

  static Expr union(Expr left, Expr right) {
    XPath one = left.code();
    XPath other = right.code();
    return Expr.of(
        context -> Path.union(one.evaluate(context), other.evaluate(context)), left, right);
  }

  /** The right side for each item of the left, in its order. */
  static Expr map(Expr left, Expr right) {
    XPath one = left.code();
    XPath each = right.code();
    XPath code =
        context -> {
          List<Object> items = one.evaluate(context);
          if (items.size() == 1) {
            return each.evaluate(context.with(items.get(0), 1, 1));
          }
          Found found = new Found();
          for (int i = 0; i < items.size(); i++) {
            found.addAll(each.evaluate(context.with(items.get(i), i + 1, items.size())));
          }
          return found.items();
        };
    Expr mapped = new Expr(code, false, false, left.ofFocus());
    return right.maybeNumber() ? mapped.orNumber() : mapped;
  }

  /** Strings that differ, the first of each. */
  static List<Object> distinct(List<Object> sequence) {
    requireFew(sequence);
    List<Object> distinct = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Object item : sequence) {
      Object atom = Values.atom(item);
      String text = Values.text(atom);
      if (!seen.contains(text)) {
        seen.add(text);
        distinct.add(atom);
      }
    }
    return distinct;
  }

  /** Strings in the order of their code points. */
  static List<Object> sort(List<Object> sequence) {
    List<Object> sorted = new ArrayList<>(Values.atoms(sequence));
    sorted.sort((one, other) -> Texts.compare(Values.text(one), Values.text(other)));
    if (sorted.size() == 1) {
      Values.text(sorted.get(0));
    }
    return sorted;
  }

  static Object sum(List<Object> sequence) {
    Object sum = 0L;
    for (int i = 0; i < sequence.size(); i++) {
      Object next = Numbers.number(Values.atom(sequence.get(i)));
      sum = i == 0 ? next : Arithmetic.compute(Arithmetic.Operator.ADD, sum, next);
    }
    return sum;
  }

  static List<Object> abs(List<Object> sequence) {
    if (sequence.isEmpty()) {
      return sequence;
    }
    Object number = Numbers.number(Values.only(sequence));
    if (number instanceof BigDecimal decimal) {
      return List.of(decimal.abs());
    }
    return List.of(
        number instanceof Long whole ? (Object) Math.abs(whole) : Math.abs((Double) number));
  }

  private static void requireFew(List<Object> sequence) {
    if (sequence.size() > MOST_ITEMS) {
      throw Undecided.here();
    }
  }
}
