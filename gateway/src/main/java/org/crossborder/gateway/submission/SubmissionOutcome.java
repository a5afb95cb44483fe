// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.sealing.SealingOutcome;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.finding.Finding;

/** What became of a submission. */
public sealed interface SubmissionOutcome {
  /**
   * On disk, and promised.
   *
   * @param repeated whether it was there before this request
   */
  record Submitted(StoredMessage message, boolean repeated) implements SubmissionOutcome {}

  /** The document cannot be read, or is of no known type. */
  record Unidentified(List<Finding> findings) implements SubmissionOutcome {
    public Unidentified {
      findings = List.copyOf(findings);
    }
  }

  /** What the producer has set of the message cannot be. */
  record WrongSettings(String sentence) implements SubmissionOutcome {}

  /** It was to be sealed on behalf of an authority, and was not. */
  record NotSealed(SealingOutcome why) implements SubmissionOutcome {}

  /** There is nobody to send it to. */
  record NoRecipient(String sentence) implements SubmissionOutcome {}

  /** The recipient would have to refuse it. */
  record NotAcceptable(List<StatusReason> reasons, List<Finding> findings)
      implements SubmissionOutcome {
    public NotAcceptable {
      reasons = List.copyOf(reasons);
      findings = List.copyOf(findings);
    }
  }

  /** It cannot be decided now, for want of trust data; nothing was stored. */
  record Undecided(List<StatusReason> reasons, List<Finding> findings)
      implements SubmissionOutcome {
    public Undecided {
      reasons = List.copyOf(reasons);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Another content is known under this document's number (rule D13).
   *
   * @param sha256 of the content that is known
   */
  record NumberTaken(String number, String sha256) implements SubmissionOutcome {}

  /**
   * The client has used this Idempotency-Key for another request.
   *
   * @param earlier what that request became
   */
  record KeyReused(UUID earlier) implements SubmissionOutcome {}
}
