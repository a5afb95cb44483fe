// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To HELD, and the sender is told once that it was received; inspected again after a while. */
final class Holding {
  private static final Logger LOG = LoggerFactory.getLogger(Holding.class);
  private static final Duration HOLD = Duration.ofMinutes(1);

  private final Store store;
  private final Answering answering;

  Holding(Store store, Answering answering) {
    this.store = store;
    this.answering = answering;
  }

  void take(StoredMessage message, Verdict verdict) {
    Instant again = store.clock().instant().plus(HOLD);
    if (message.state() != State.RECEIVED) {
      store.messages().postpone(message, again);
      return;
    }
    answering.move(
        message,
        new Answering.Answer(AcknowledgementStatus.RECEIVED, verdict.reasons()),
        () -> {
          Optional<StoredMessage> moved =
              store
                  .messages()
                  .move(
                      message,
                      State.HELD,
                      Reasons.sentence(verdict.reasons()),
                      again,
                      store.clock().instant());
          moved.ifPresent(
              after -> store.reports().keep(after.id(), verdict.report(), store.clock().instant()));
          return moved;
        });
    LOG.warn("Held: {}", Reasons.codes(verdict.reasons()));
  }
}
