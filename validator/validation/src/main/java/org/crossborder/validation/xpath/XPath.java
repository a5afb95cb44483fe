// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;

/**
 * A compiled expression; thread-safe. Items of a sequence are nodes ({@link Node}), strings,
 * untyped values, numbers (Long, BigDecimal, Double), booleans, dates, durations in days, maps and
 * functions.
 */
@FunctionalInterface
public interface XPath {
  /**
   * What it comes to.
   *
   * @throws Undecided if that is an error, or not known here
   */
  List<Object> evaluate(Context context);

  /**
   * Its effective boolean value.
   *
   * @throws Undecided if that is an error, or not known here
   */
  default boolean test(Context context) {
    return Values.truth(evaluate(context));
  }

  /**
   * Whether it comes to anything.
   *
   * @throws Undecided if that is an error, or not known here
   */
  default boolean exists(Context context) {
    return !evaluate(context).isEmpty();
  }

  /** An expression whose value is a boolean. */
  interface Condition extends XPath {
    @Override
    boolean test(Context context);

    @Override
    default List<Object> evaluate(Context context) {
      return test(context) ? Values.TRUE : Values.FALSE;
    }
  }

  /** An expression whose value is one item. */
  interface One extends XPath {
    Object item(Context context);

    @Override
    default List<Object> evaluate(Context context) {
      return List.of(item(context));
    }
  }
}
