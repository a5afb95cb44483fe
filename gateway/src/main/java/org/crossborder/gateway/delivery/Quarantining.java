// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * To QUARANTINED, and the sender is told that it was received and what speaks against it. When the
 * time for a decision is over, the document is inspected once more, and then refused.
 */
final class Quarantining {
  private static final Logger LOG = LoggerFactory.getLogger(Quarantining.class);

  private final Store store;
  private final QuarantinePolicy policy;
  private final Answering answering;

  Quarantining(Store store, QuarantinePolicy policy, Answering answering) {
    this.store = store;
    this.policy = policy;
    this.answering = answering;
  }

  /** Whether a person is to decide, and has not had the time for it yet. */
  boolean isFor(StoredMessage message, Verdict verdict) {
    return message.state() != State.QUARANTINED && policy.takes(verdict);
  }

  void take(StoredMessage message, Verdict verdict) {
    Instant now = store.clock().instant();
    answering.move(
        message,
        new Answering.Answer(AcknowledgementStatus.RECEIVED, verdict.reasons()),
        () -> {
          Optional<StoredMessage> moved =
              store
                  .messages()
                  .move(
                      message,
                      State.QUARANTINED,
                      "An officer decides: " + Reasons.sentence(verdict.reasons()),
                      now.plus(policy.within()),
                      now);
          moved.ifPresent(after -> store.reports().keep(after.id(), verdict.report(), now));
          return moved;
        });
    LOG.warn("In quarantine: {}", Reasons.codes(verdict.reasons()));
  }
}
