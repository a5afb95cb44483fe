// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.time.Duration;

/**
 * How much is sent, and how fast.
 *
 * @param senders connections that send at once
 * @param rate messages a second; 0: each sender sends again as soon as it was answered
 * @param count how many messages are measured
 * @param warmUp how many are sent before, whose times are thrown away
 * @param longest after which nothing more is sent
 * @param size bytes of each payload before it is compressed
 */
public record LoadPlan(
    int senders, double rate, int count, int warmUp, Duration longest, int size) {
  /** More would be an attack, or does not fit into memory. */
  public static final int MOST_MESSAGES = 200_000;

  private static final int MOST_SENDERS = 256;
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final double FASTEST = 10_000;

  /**
   * Refuses what is out of bounds.
   *
   * @throws IllegalArgumentException saying which bound
   */
  public LoadPlan {
    require(senders >= 1 && senders <= MOST_SENDERS, "There are 1 to 256 senders");
    require(rate >= 0 && rate <= FASTEST, "The rate is at most 10,000 a second");
    require(
        count >= 1 && warmUp >= 0 && count + warmUp <= MOST_MESSAGES,
        "Between 1 and 200,000 messages are sent, with the warm-up");
    require(
        longest.compareTo(LONGEST) <= 0 && !longest.isNegative() && !longest.isZero(),
        "A run lasts at most 24 hours");
    require(size >= 1 && size <= LARGEST, "A payload has 1 byte to 16 MiB");
  }

  /** Whether messages have a time at which they are due. */
  public boolean paced() {
    return rate > 0;
  }

  /** All messages, with those of the warm-up. */
  public int total() {
    return count + warmUp;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
