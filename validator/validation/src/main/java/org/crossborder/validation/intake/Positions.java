// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.util.Arrays;

/** Line and column of each element, in document order. */
final class Positions {
  private int[] lines = new int[256];
  private int[] columns = new int[256];
  private int size;

  void add(int line, int column) {
    if (size == lines.length) {
      lines = Arrays.copyOf(lines, size * 2);
      columns = Arrays.copyOf(columns, size * 2);
    }
    lines[size] = line;
    columns[size++] = column;
  }

  int line(int ordinal) {
    return lines[ordinal];
  }

  int column(int ordinal) {
    return columns[ordinal];
  }
}
