// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.List;
import java.util.function.Function;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.MessageSettings;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionOutcome.KeyReused;
import org.crossborder.gateway.submission.SubmissionOutcome.NoRecipient;
import org.crossborder.gateway.submission.SubmissionOutcome.NotAcceptable;
import org.crossborder.gateway.submission.SubmissionOutcome.NumberTaken;
import org.crossborder.gateway.submission.SubmissionOutcome.Submitted;
import org.crossborder.gateway.submission.SubmissionOutcome.Undecided;
import org.crossborder.gateway.submission.SubmissionOutcome.Unidentified;
import org.crossborder.gateway.submission.SubmissionOutcome.WrongSettings;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Submits a document that came by a channel.
 *
 * @param client who submits, as it stands in the log
 * @param organisation whose documents these are
 */
public record Submitting(
    String client,
    String organisation,
    Function<SubmissionRequest, SubmissionOutcome> submission,
    Store store) {

  /**
   * Submits one document.
   *
   * @param key the same whenever the same document comes by this channel: the Idempotency-Key
   * @param recipient ISO code of the Party that it is for; null to take the document's destination
   */
  public Handled submit(String key, @Nullable String recipient, byte[] document) {
    return handled(
        submission.apply(
            new SubmissionRequest(
                client,
                key,
                recipient,
                document,
                List.of(),
                MessageSettings.NONE,
                organisation,
                null)));
  }

  private Handled handled(SubmissionOutcome outcome) {
    if (outcome instanceof Submitted submitted) {
      return new Handled.Done(
          submitted.message().id(), DocumentStatus.of(submitted.message(), store));
    }
    if (outcome instanceof Undecided undecided) {
      return new Handled.Later("Undecided: " + undecided.reasons().stream().findFirst());
    }
    if (outcome instanceof NotAcceptable refused) {
      return Refusal.because(
          "The recipient would have to refuse this document",
          refused.reasons(),
          refused.findings());
    }
    if (outcome instanceof Unidentified unidentified) {
      return Refusal.because(
          "This is no document of a known type", List.of(), unidentified.findings());
    }
    return Refusal.because(sentence(outcome));
  }

  private static String sentence(SubmissionOutcome outcome) {
    if (outcome instanceof WrongSettings wrong) {
      return wrong.sentence();
    }
    if (outcome instanceof NoRecipient noRecipient) {
      return noRecipient.sentence();
    }
    if (outcome instanceof NumberTaken taken) {
      return "Rule D13 (Art. 5(e)): number "
          + taken.number()
          + " of this issuer has another content";
    }
    if (outcome instanceof KeyReused reused) {
      return "This was taken before, and became document " + reused.earlier();
    }
    throw new IllegalStateException("Nothing is sealed for whoever comes by a channel: " + outcome);
  }
}
