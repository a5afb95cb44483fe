// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.time.Instant;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;

/** PMode[].ReceptionAwareness.Retry of a leg, pushed or pulled, as the workers use it (AS4 3.2). */
public record Retries(RetrySchedule schedule) {
  public static Retries of(Leg leg) {
    return new Retries(leg.receptionAwareness().retry());
  }

  /** The waits between its attempts. */
  public Backoff backoff() {
    return new Backoff(schedule.initial(), schedule.multiplier(), schedule.maximum());
  }

  /**
   * When a message on the leg is given up: the P-Mode may give it less time than was said when it
   * was submitted or sent again, and never more.
   */
  public Instant expiry(StoredMessage message) {
    Instant expiry = message.triedSince().plus(schedule.expiry());
    return expiry.isBefore(message.expiresAt()) ? expiry : message.expiresAt();
  }
}
