// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of a drawing, laid out in a box with its origin at the upper left.
 *
 * @param columns from left to right
 * @param most the value at the upper edge, at least 1
 */
record Columns(int width, int height, long most, List<Column> columns) {
  private static final double GAP = 0.25;

  Columns {
    columns = List.copyOf(columns);
  }

  /**
   * One of them.
   *
   * @param label what stands below it, or empty
   * @param kind what it is drawn as: a class of the style sheet
   */
  record Column(
      String label, long value, String kind, double x, double y, double width, double height) {
    /** Where its label stands. */
    public double middle() {
      return x + width / 2;
    }
  }

  /** What is drawn. */
  record Value(String label, long value, String kind) {}

  static Columns of(List<Value> values, int width, int height) {
    long most = Math.max(1, values.stream().mapToLong(Value::value).max().orElse(1));
    double step = (double) width / Math.max(1, values.size());
    List<Column> columns = new ArrayList<>();
    for (Value value : values) {
      double tall = (double) height * value.value() / most;
      columns.add(
          new Column(
              value.label(),
              value.value(),
              value.kind(),
              step * (columns.size() + GAP / 2),
              height - tall,
              step * (1 - GAP),
              tall));
    }
    return new Columns(width, height, most, columns);
  }
}
