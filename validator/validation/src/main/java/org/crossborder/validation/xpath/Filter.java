// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;

/** Keeps the items of which a predicate is true, or the one at the position that it names. */
final class Filter {
  private Filter() {}

  static boolean isPositional(Expr predicate) {
    return predicate.maybeNumber() || predicate.ofFocus();
  }

  static List<Object> keep(Expr predicate, List<Object> items, Context context) {
    if (items.isEmpty()) {
      return items;
    }
    Found kept = new Found();
    XPath code = predicate.code();
    for (int i = 0; i < items.size(); i++) {
      Context at = context.with(items.get(i), i + 1, items.size());
      boolean holds = predicate.maybeNumber() ? holds(code.evaluate(at), i + 1) : code.test(at);
      if (holds) {
        kept.add(items.get(i));
      }
    }
    return kept.items();
  }

  private static boolean holds(List<Object> value, int position) {
    if (value.size() == 1 && value.get(0) instanceof Number number) {
      return number.doubleValue() == position;
    }
    return Values.truth(value);
  }

  /** An expression that is no step, with a predicate. */
  static Expr of(Expr base, Expr predicate) {
    XPath from = base.code();
    XPath code = context -> keep(predicate, from.evaluate(context), context);
    Expr filtered = Expr.of(code, base).ofMore();
    return base.maybeNumber() ? filtered.orNumber() : filtered;
  }
}
