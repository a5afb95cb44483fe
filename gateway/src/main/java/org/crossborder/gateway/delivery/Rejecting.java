// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.util.Optional;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To REJECTED, and the sender is told why. */
final class Rejecting {
  private static final Logger LOG = LoggerFactory.getLogger(Rejecting.class);

  private final Store store;
  private final Answering answering;

  Rejecting(Store store, Answering answering) {
    this.store = store;
    this.answering = answering;
  }

  void take(StoredMessage message, Verdict verdict) {
    answering.move(
        message,
        new Answering.Answer(AcknowledgementStatus.REJECTED, verdict.reasons()),
        () -> {
          Optional<StoredMessage> moved =
              store
                  .messages()
                  .move(
                      message,
                      State.REJECTED,
                      Reasons.sentence(verdict.reasons()),
                      store.clock().instant());
          moved.ifPresent(
              after -> store.reports().keep(after.id(), verdict.report(), store.clock().instant()));
          return moved;
        });
    LOG.info("Rejected: {}", Reasons.codes(verdict.reasons()));
  }
}
