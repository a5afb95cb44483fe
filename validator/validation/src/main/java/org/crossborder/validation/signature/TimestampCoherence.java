// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.time.Instant;
import java.util.List;

/**
 * Time-stamp coherence (EN 319 102-1, clause 5.5.4, step 5): what covers more was made later. Only
 * time-stamps that passed are compared, and only as far as their accuracy tells.
 */
final class TimestampCoherence {
  private TimestampCoherence() {}

  static List<Refusal> check(List<JudgedTimestamp> timestamps) {
    List<JudgedTimestamp> passed =
        timestamps.stream().filter(timestamp -> timestamp.result().passed()).toList();
    for (JudgedTimestamp earlier : passed) {
      for (JudgedTimestamp later : passed) {
        Instant latest = later.result().latest();
        if (comesBefore(earlier, later) && latest != null && earlier.earliest().isAfter(latest)) {
          return List.of(
              SignatureRule.TIMESTAMP_ORDER.broken(
                  later.stamp().location(), "order", latest, earlier.earliest()));
        }
      }
    }
    return List.of();
  }

  private static boolean comesBefore(JudgedTimestamp earlier, JudgedTimestamp later) {
    return earlier.stamp().position() < later.stamp().position()
        && (later.stamp().kind().covers(earlier.stamp().kind())
            || (earlier.stamp().kind() == TimestampKind.CONTENT
                && later.stamp().kind().coversSignature()));
  }
}
