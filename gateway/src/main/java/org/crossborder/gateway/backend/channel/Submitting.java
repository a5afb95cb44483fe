// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.List;
import java.util.function.Function;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.Annex;
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
 * @param annexes what may go beside a document
 */
public record Submitting(
    String client,
    String organisation,
    Function<SubmissionRequest, SubmissionOutcome> submission,
    AnnexLimits annexes,
    Store store) {

  /**
   * Submits one document.
   *
   * @param key the same whenever the same document comes by this channel: the Idempotency-Key
   * @param recipient ISO code of the Party that it is for; null to take the document's destination
   */
  public Handled submit(String key, @Nullable String recipient, byte[] document) {
    return submit(key, recipient, document, List.of());
  }

  /**
   * Submits what came in one message.
   *
   * @param contentType what the message says it is: {@link SubmissionJson#TYPE} if it has annexes,
   *     anything else or null if it is the document itself
   */
  public Handled submit(
      String key, @Nullable String recipient, @Nullable String contentType, byte[] content) {
    if (!SubmissionJson.TYPE.equalsIgnoreCase(contentType)) {
      return submit(key, recipient, content);
    }
    return SubmissionJson.read(content)
        .map(
            contained ->
                contained.annexes().size() > annexes.most()
                    ? Refusal.because("There are more than " + annexes.most() + " annexes")
                    : submit(key, recipient, contained.document(), contained.annexes()))
        .orElseGet(
            () ->
                Refusal.because(
                    "This is no JSON as "
                        + SubmissionJson.TYPE
                        + " has it, with document and annexes in base64"));
  }

  /**
   * Submits one document with what goes beside it.
   *
   * @param key the same whenever the same document comes by this channel: the Idempotency-Key
   */
  public Handled submit(
      String key, @Nullable String recipient, byte[] document, List<Annex> beside) {
    return handled(
        submission.apply(
            new SubmissionRequest(
                client,
                key,
                recipient,
                document,
                beside,
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
