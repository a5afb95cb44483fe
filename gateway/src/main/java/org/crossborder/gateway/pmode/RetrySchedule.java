// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Duration;

/**
 * PMode[n].ReceptionAwareness.Retry: when a message without a receipt is sent again (AS4 3.2).
 *
 * @param initial wait after the first attempt
 * @param multiplier from one wait to the next
 * @param maximum longest wait
 * @param expiry when sending is given up with EBMS:0301
 */
public record RetrySchedule(
    Duration initial, double multiplier, Duration maximum, Duration expiry) {
  /** A day of attempts, at least one in ten minutes. */
  public static final RetrySchedule STANDARD =
      new RetrySchedule(Duration.ofSeconds(5), 2, Duration.ofMinutes(10), Duration.ofDays(1));
}
