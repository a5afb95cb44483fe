// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.conformance.suite.Observations;

/** A submission whose beginning, and all that its producer is told, are observations. */
public final class ObservedSubmission implements Submission {
  private static final String PRODUCER = "the producer at the gateway under test";

  private final Observations observations;
  private final AtomicReference<Submission> live;
  private final String sha256;

  private ObservedSubmission(
      Observations observations, AtomicReference<Submission> live, String sha256) {
    this.observations = observations;
    this.live = live;
    this.sha256 = sha256;
  }

  /** Has a document sent. */
  @FunctionalInterface
  public interface Asking {
    /**
     * Asks.
     *
     * @throws IOException if nobody could be asked, or the answer was no
     */
    Submission ask() throws IOException;
  }

  /**
   * Asks, unless a record says what came of it.
   *
   * @throws IOException as {@link Asking#ask}
   */
  public static ObservedSubmission of(Observations observations, Asking asking)
      throws IOException {
    AtomicReference<Submission> live = new AtomicReference<>(Submission.silent());
    String sha256 =
        observations.read(
            PRODUCER,
            "a document is asked for",
            () -> {
              live.set(asking.ask());
              return live.get().sha256();
            });
    return new ObservedSubmission(observations, live, sha256);
  }

  @Override
  public Status status() throws IOException {
    return Status.valueOf(
        observations.read(PRODUCER, "what is told now", () -> live.get().status().name()));
  }

  /**
   * What the producer is told in the end.
   *
   * @param waiting waits for that, as far as there is something to wait for
   */
  public Status status(Observations.Words waiting) throws IOException {
    return Status.valueOf(observations.read(PRODUCER, "what is told at last", waiting));
  }

  @Override
  public String sha256() {
    return sha256;
  }
}
