// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm and what has been told of it.
 *
 * @param since when it was seen first
 * @param lastSeen when it was seen last
 * @param toldAt when it was told last; null if not yet
 */
record Trouble(Alarm alarm, Instant since, Instant lastSeen, @Nullable Instant toldAt) {

  Trouble seen(Alarm again, Instant now) {
    return new Trouble(again, since, now, toldAt);
  }

  Trouble told(Instant now) {
    return new Trouble(alarm, since, lastSeen, now);
  }

  /** Was there again after it had lasted long enough, and has not been told yet. */
  boolean isRipe(Hysteresis hysteresis) {
    return toldAt == null && !since.plus(hysteresis.after()).isAfter(lastSeen);
  }

  /** Gone long enough. */
  boolean isOver(Hysteresis hysteresis, Instant now) {
    return !lastSeen.plus(hysteresis.clear()).isAfter(now) && lastSeen.isBefore(now);
  }

  boolean isOverdue(Hysteresis hysteresis, Instant now) {
    return toldAt != null && !toldAt.plus(hysteresis.remind()).isAfter(now);
  }
}
