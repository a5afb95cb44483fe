// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Duration;

/**
 * Why a clock may be believed.
 *
 * @param offset by how much the clock was ahead of the source, negative if it was behind
 */
public record ClockEvidence(Source source, Duration offset) {
  /** What the clock was compared with. */
  public enum Source {
    /** A time server, such as NTP. */
    TIME_SERVER,
    /** A time-stamp of RFC 3161 on what was dispatched. */
    TIME_STAMP,
    /**
     * The receiver's clock at arrival. The way takes its time, and more after a failed try, so this
     * shows only that the clock was not ahead.
     */
    ARRIVAL
  }

  /** Whether the clock was right within this bound, as far as the source can show. */
  public boolean within(Duration bound) {
    return source == Source.ARRIVAL
        ? offset.compareTo(bound) <= 0
        : offset.abs().compareTo(bound) <= 0;
  }
}
