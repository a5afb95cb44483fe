// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A step along an axis, with predicates. */
record AxisStep(Axis axis, NodeTest test, List<Expr> predicates) implements XPath {
  AxisStep {
    predicates = List.copyOf(predicates);
  }

  @Override
  public List<Object> evaluate(Context context) {
    List<Object> found = axis.from(context.node(), test);
    if (found.size() > 1 && axis.isReverse() == axis.isFoundForwards()) {
      found = reverse(found);
    }
    for (Expr predicate : predicates) {
      found = Filter.keep(predicate, found, context);
    }
    return found.size() > 1 && axis.isReverse() ? reverse(found) : found;
  }

  private static List<Object> reverse(List<Object> items) {
    List<Object> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    return reversed;
  }

  @Override
  public boolean test(Context context) {
    return !evaluate(context).isEmpty();
  }

  /** Whether it leads to children of some name, whatever else they are. */
  boolean isPlainChild() {
    return axis == Axis.CHILD && predicates.isEmpty();
  }

  /**
   * With one more predicate. In a search, what asks for names alone is asked of each name once, and
   * a child that is needed is looked for first.
   */
  AxisStep where(Expr predicate) {
    if (axis == Axis.DESCENDANT
        && !Filter.isPositional(predicate)
        && predicates.stream().noneMatch(Filter::isPositional)) {
      if (predicate.ofName()) {
        NodeTest named = new NodeTest.Both(new NameCondition(predicate.code()), test);
        return new AxisStep(axis, named, predicates);
      }
      if (predicate.code() instanceof ChildPath path) {
        NodeTest needed = new NodeTest.HasChild(test, path.tests().get(0));
        if (path.tests().size() == 1) {
          return new AxisStep(axis, needed, predicates);
        }
        return new AxisStep(axis, needed, predicates).and(predicate);
      }
      if (predicate.code() instanceof AxisStep step && step.axis == Axis.CHILD) {
        return new AxisStep(axis, new NodeTest.HasChild(test, step.test), predicates)
            .and(predicate);
      }
    }
    return and(predicate);
  }

  private AxisStep and(Expr predicate) {
    List<Expr> more = new ArrayList<>(predicates);
    more.add(predicate);
    return new AxisStep(axis, test, more);
  }

  /** The same from all descendants of a node, where that makes no difference for positions. */
  AxisStep everywhere() throws UnsupportedXPathException {
    if (predicates.stream().anyMatch(Filter::isPositional)) {
      throw new UnsupportedXPathException("a position behind //");
    }
    AxisStep step =
        new AxisStep(
            switch (axis) {
              case CHILD -> Axis.DESCENDANT;
              case ATTRIBUTE -> Axis.DESCENDANT_ATTRIBUTE;
              default -> throw new UnsupportedXPathException("// before another axis");
            },
            test,
            List.of());
    for (Expr predicate : predicates) {
      step = step.where(predicate);
    }
    return step;
  }
}
