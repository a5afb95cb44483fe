// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.msh.SendingOutcome;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to send a practice document.
 *
 * @param fault that was switched on
 * @param outcome what the sending message service handler made of it
 * @param error the error, e.g. EBMS:0005; null if it was receipted
 */
public record Attempt(
    int number,
    Fault fault,
    Instant at,
    Duration took,
    Outcome outcome,
    @Nullable EbmsError error) {
  /** How it ended. */
  public enum Outcome {
    /** The receipt came and was checked. */
    RECEIPTED,
    /** It may work later, so it is sent again. */
    RETRYABLE,
    /** The partner has signed that it cannot work, so it is not sent again. */
    FINAL
  }

  static Attempt of(int number, Fault fault, Instant at, Duration took, SendingOutcome outcome) {
    if (outcome instanceof SendingOutcome.Final refused) {
      return new Attempt(number, fault, at, took, Outcome.FINAL, refused.error());
    }
    return outcome instanceof SendingOutcome.Retryable retryable
        ? new Attempt(number, fault, at, took, Outcome.RETRYABLE, retryable.error())
        : new Attempt(number, fault, at, took, Outcome.RECEIPTED, null);
  }
}
