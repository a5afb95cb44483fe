// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Atomization, effective boolean values, and strings (XPath 3.1, clauses 2.4.2 and 2.4.3). */
final class Values {
  static final List<Object> TRUE = List.of(true);
  static final List<Object> FALSE = List.of(false);
  static final List<Object> EMPTY = List.of();

  private Values() {}

  static boolean truth(List<Object> sequence) {
    if (sequence.isEmpty()) {
      return false;
    }
    Object first = sequence.get(0);
    if (first instanceof Node) {
      return true;
    }
    if (sequence.size() > 1) {
      throw Undecided.here();
    }
    if (first instanceof Boolean truth) {
      return truth;
    }
    if (first instanceof String text) {
      return !text.isEmpty();
    }
    if (first instanceof Untyped untyped) {
      return !untyped.value().isEmpty();
    }
    return isTrueNumber(first);
  }

  private static boolean isTrueNumber(Object value) {
    if (value instanceof Long number) {
      return number != 0;
    }
    if (value instanceof BigDecimal number) {
      return number.signum() != 0;
    }
    if (value instanceof Double number) {
      return number != 0 && !number.isNaN();
    }
    throw Undecided.here();
  }

  static Object atom(Object item) {
    return item instanceof Node node ? new Untyped(node.stringValue()) : item;
  }

  static List<Object> atoms(List<Object> sequence) {
    if (sequence.isEmpty()) {
      return sequence;
    }
    if (sequence.size() == 1) {
      return sequence.get(0) instanceof Node node ? List.of(atom(node)) : sequence;
    }
    List<Object> atoms = new ArrayList<>(sequence.size());
    for (Object item : sequence) {
      atoms.add(atom(item));
    }
    return atoms;
  }

  /** The only item, atomized; undecided if there are several. */
  static Object only(List<Object> sequence) {
    if (sequence.size() != 1) {
      throw Undecided.here();
    }
    return atom(sequence.get(0));
  }

  /** An argument that has to be a string or nothing, which counts as the empty one. */
  static String string(List<Object> sequence) {
    return sequence.isEmpty() ? "" : text(one(sequence));
  }

  private static Object one(List<Object> sequence) {
    if (sequence.size() > 1) {
      throw Undecided.here();
    }
    return sequence.get(0);
  }

  /** Of a node, an untyped value or a string. */
  static String text(Object item) {
    if (item instanceof Node node) {
      return node.stringValue();
    }
    if (item instanceof String text) {
      return text;
    }
    if (item instanceof Untyped untyped) {
      return untyped.value();
    }
    throw Undecided.here();
  }

  /** A value cast to a string; how decimals and doubles are written is not known here. */
  static String written(Object item) {
    return item instanceof Long || item instanceof Boolean ? item.toString() : text(item);
  }
}
