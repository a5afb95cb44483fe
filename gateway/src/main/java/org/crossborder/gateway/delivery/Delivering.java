// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Backends;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** VALIDATED: handed to the national side, and DELIVERED once that has confirmed it. */
final class Delivering {
  private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);

  /** How long until a backend is asked again that has to be woken; a wake comes at once. */
  private static final Duration UNTIL_WOKEN = Duration.ofHours(24);

  /** How long until it is looked again whether the national side has decided on the same. */
  private static final Duration UNTIL_DECIDED = Duration.ofMinutes(1);

  private final Store store;
  private final Backends backends;
  private final EarlierDocuments earlier;
  private final Answering answering;
  private final Retrying retrying;

  Delivering(
      Store store,
      Backends backends,
      EarlierDocuments earlier,
      Answering answering,
      Retrying retrying) {
    this.store = store;
    this.backends = backends;
    this.earlier = earlier;
    this.answering = answering;
    this.retrying = retrying;
  }

  void take(StoredMessage message) {
    Optional<StoredMessage> before = earlier.than(message);
    if (before.isPresent()) {
      repeated(message, before.get());
    } else {
      Delivery delivery = Delivery.of(message, store);
      Backend backend = backends.of(delivery);
      if (store.messages().isHeld(message, store.clock().instant())) {
        conclude(message, backend.name(), backend.deliver(delivery));
      } else {
        LOG.warn("Not delivered: this node was too slow, and another may have taken the document");
      }
    }
  }

  private void repeated(StoredMessage message, StoredMessage before) {
    Optional<AcknowledgementStatus> answer = answering.asOf(before);
    if (before.state() == State.VALIDATED) {
      retrying.later(
          message, "The same document is being delivered from message " + before.messageId());
    } else if (answer.isPresent()) {
      delivered(message, answer.get(), "Delivered before, from message " + before.messageId());
    } else if (message.attempts() == 0) {
      retrying.later(
          message, "The same document is being decided on, from message " + before.messageId());
    } else {
      store.messages().postpone(message, store.clock().instant().plus(UNTIL_DECIDED));
    }
  }

  private void conclude(StoredMessage message, String backend, DeliveryOutcome outcome) {
    if (outcome instanceof DeliveryOutcome.Confirmed) {
      delivered(message, answering.onDelivery(), "Confirmed by " + backend);
    } else if (outcome instanceof DeliveryOutcome.Waiting) {
      store.messages().postpone(message, store.clock().instant().plus(UNTIL_WOKEN));
      LOG.info("Waits until {} fetches and confirms it", backend);
    } else if (outcome instanceof DeliveryOutcome.NotConfirmed notConfirmed) {
      retrying.later(message, notConfirmed.why());
    } else if (outcome instanceof DeliveryOutcome.Gone gone) {
      retrying.later(message, gone.why(), UNTIL_WOKEN);
    }
  }

  private void delivered(StoredMessage message, AcknowledgementStatus answer, String detail) {
    answering.move(
        message,
        new Answering.Answer(answer, List.of()),
        () -> store.messages().move(message, State.DELIVERED, detail, store.clock().instant()));
    LOG.info("Delivered");
  }
}
