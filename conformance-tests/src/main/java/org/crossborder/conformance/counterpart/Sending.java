// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;
import org.crossborder.conformance.trigger.ObservedSubmission;
import org.crossborder.conformance.trigger.Submission.Status;

/**
 * One document that the gateway under test was made to send, as one module sees it: the attempts
 * that it has waited for, and what the producer is told.
 */
public final class Sending {
  private static final String NOTHING = "nothing came";

  private final PMode pmode;
  private final Observations observations;
  private final AtomicReference<Attempts> attempts = new AtomicReference<>();
  private final ObservedSubmission submission;

  /** Has it sent, or finds what was sent for another module. */
  @FunctionalInterface
  interface Asking {
    Attempts ask() throws IOException;
  }

  Sending(PMode pmode, Observations observations, Asking asking) throws IOException {
    this.pmode = pmode;
    this.observations = observations;
    this.submission =
        ObservedSubmission.of(
            observations,
            () -> {
              Attempts asked = asking.ask();
              attempts.set(asked);
              return asked;
            });
  }

  /** The attempt of a number, counted from one, when it has come; empty if it does not in time. */
  public Optional<Observation> await(int number, Duration patience) throws IOException {
    Exchange asked = Exchange.asked("attempt " + number, "awaited", new byte[0]);
    Exchange came =
        observations.see(
            asked,
            () ->
                attempts
                    .get()
                    .await(number, patience)
                    .orElseGet(
                        () ->
                            asked.answered(
                                observations.clock().instant(), NOTHING, new byte[0])));
    if (came.receivedHead().equals(NOTHING)) {
      return Optional.empty();
    }
    HttpBody body = new HttpBody(came.receivedHead(), came.received());
    return Optional.of(Observation.read(came.at(), body, pmode, ContentKey.seen(observations, pmode)));
  }

  /** How many attempts came so far. */
  public int attempts() throws IOException {
    return Integer.parseInt(
        observations.read(
            "attempts", "so far", () -> Integer.toString(attempts.get().count())));
  }

  /** What the producer is told now. */
  public Status status() throws IOException {
    return submission.status();
  }

  /** What the producer is told, as soon as it is final or cannot be known, or time is up. */
  public Status finalStatus(Duration patience) throws IOException {
    return submission.status(() -> attempts.get().finalStatus(patience).name());
  }
}
