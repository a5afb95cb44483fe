// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.util.stream.Stream;
import org.crossborder.gateway.store.Throughput;
import org.jspecify.annotations.Nullable;

/** A step of a chart's time, as the table beside the drawing says it. */
record ChartLine(String time, Figures out, Figures in) {
  /** Whether there is anything to say of it. */
  public boolean isEmpty() {
    return Stream.of(out, in).allMatch(one -> one.stored() == 0 && one.done() == 0);
  }

  /**
   * What went one way.
   *
   * @param half within which limit half of them were done; -1 if none was
   * @param most the same of 95 in a hundred
   */
  record Figures(long stored, long done, int half, int most) {
    private static final double HALF = 0.5;
    private static final double MOST = 0.95;

    static Figures of(@Nullable Throughput counted) {
      return counted == null
          ? new Figures(0, 0, -1, -1)
          : new Figures(
              counted.stored(), counted.done(), counted.limitOf(HALF), counted.limitOf(MOST));
    }
  }
}
