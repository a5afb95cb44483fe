// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** CPU milliseconds a message. */
final class CpuPerMessage {
  private static final double NANOS = 1e6;

  private CpuPerMessage() {}

  static double of(Duration used, int messages) {
    return messages == 0 ? 0 : Math.round(used.toNanos() / NANOS / messages * 1_000) / 1_000.0;
  }

  static Map<String, Double> of(Map<String, Duration> used, int messages) {
    Map<String, Double> each = new LinkedHashMap<>();
    used.forEach((name, time) -> each.put(name, of(time, messages)));
    return each;
  }
}
