// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until it is told to go on: however busy the machine is, nothing runs out before. */
final class LeapingClock extends Clock {
  private Instant now;

  LeapingClock(Instant now) {
    this.now = now;
  }

  synchronized void leap(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("This clock is in UTC");
  }
}
