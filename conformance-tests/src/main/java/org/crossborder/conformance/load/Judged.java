// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.util.Map;

/**
 * An attempt, and what became of it.
 *
 * @param outcome {@link Judging#RECEIPT}, an ebMS error code, or what was wrong
 */
record Judged(Attempt attempt, String outcome) {
  boolean receipted() {
    return outcome.equals(Judging.RECEIPT);
  }

  /** How often it is there. */
  int in(Map<String, Integer> delivered) {
    return delivered.getOrDefault(attempt.message().payloadSha256(), 0);
  }
}
