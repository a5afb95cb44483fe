// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event in an arrangement's life, as the log recorded it.
 *
 * @param party ISO code of the Party that acted alone: who signed, who suspended; null if all did
 * @param at from when it has effect
 * @param logIndex the log entry that recorded it
 * @param note reason and legal reference
 */
public record ArrangementEvent(
    Kind kind, @Nullable String party, Instant at, long logIndex, String note) {
  /** What happened. */
  public enum Kind {
    PROPOSED,
    SIGNED,
    IN_FORCE,
    SUSPENDED,
    WITHDRAWN,
    EXPIRED,
    SUPERSEDED
  }
}
