// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.store.EventDispatch;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Tells one consumer what waits for it, until it has taken it or it expires. Each consumer has its
 * own, so that one that is slow does not slow the others.
 */
public final class EventDispatching implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(EventDispatching.class);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Store store;
  private final EventConsumer consumer;
  private final Backoff backoff;
  private final RandomGenerator random;
  private final Node node;
  private final Runnable delivered;

  /**
   * @param delivered called when a document has been taken
   */
  public EventDispatching(
      Store store,
      EventConsumer consumer,
      Backoff backoff,
      RandomGenerator random,
      Node node,
      Runnable delivered) {
    this.store = store;
    this.consumer = consumer;
    this.backoff = backoff;
    this.random = random;
    this.node = node;
    this.delivered = delivered;
  }

  @Override
  public List<Runnable> due(int maximum) {
    if (store.switches().off(consumer.name()).isPresent()) {
      return List.of();
    }
    return store
        .dispatches()
        .claim(consumer.name(), maximum, node.name(), LEASE, store.clock().instant())
        .stream()
        .<Runnable>map(dispatch -> () -> dispatch(dispatch))
        .toList();
  }

  private void dispatch(EventDispatch dispatch) {
    Event event =
        store
            .events()
            .find(dispatch.event())
            .flatMap(
                found ->
                    store
                        .messages()
                        .find(found.message())
                        .map(document -> Event.of(found, document)))
            .orElseThrow();
    MDC.put("messageId", event.document().messageId());
    try {
      conclude(dispatch, event, tell(event));
    } finally {
      MDC.remove("messageId");
    }
  }

  private EventOutcome tell(Event event) {
    try {
      return consumer.take(event);
    } catch (RuntimeException e) {
      LOG.error("{} could not be told to {}", event.type(), consumer.name(), e);
      return new EventOutcome.NotTaken(
          "A fault inside the gateway (" + e.getClass().getSimpleName() + "); see its log");
    }
  }

  private void conclude(EventDispatch dispatch, Event event, EventOutcome outcome) {
    if (outcome instanceof EventOutcome.Taken) {
      taken(dispatch, event);
    } else if (outcome instanceof EventOutcome.NotTaken notTaken) {
      tryLater(dispatch, event, notTaken);
    } else if (outcome instanceof EventOutcome.Gone gone) {
      gone(dispatch, gone.why());
    }
  }

  /** Whose claim has run out leaves the rest to who has claimed it since. */
  private void taken(EventDispatch dispatch, Event event) {
    boolean taken =
        store.inTransaction(
            () -> {
              boolean ours = store.dispatches().taken(dispatch);
              if (ours && event.isDelivery()) {
                store.messages().hasten(event.document().id(), store.clock().instant());
              }
              return ours;
            });
    LOG.info("{} took {}", consumer.name(), event.type());
    if (taken && event.isDelivery()) {
      delivered.run();
    }
  }

  private void tryLater(EventDispatch dispatch, Event event, EventOutcome.NotTaken notTaken) {
    Duration usual = backoff.after(dispatch.attempts() + 1, random);
    Duration wait = usual.compareTo(notTaken.notBefore()) < 0 ? notTaken.notBefore() : usual;
    Instant again = store.clock().instant().plus(wait);
    Instant expiry = dispatch.expiresAt();
    if (expiry != null && again.isAfter(expiry)) {
      store.dispatches().giveUp(dispatch, notTaken.why());
      LOG.error(
          "{} is not told {} any more, until it is replayed: {}",
          consumer.name(),
          event.id(),
          notTaken.why());
      return;
    }
    store.dispatches().retry(dispatch, notTaken.why(), again);
    if (event.isDelivery()) {
      store.messages().note(event.document().id(), notTaken.why(), store.clock().instant());
    }
    LOG.warn("{}; again in {}", notTaken.why(), wait);
  }

  /** What it was to be told stays due. */
  private void gone(EventDispatch dispatch, String why) {
    Instant now = store.clock().instant();
    store.inTransaction(
        () -> {
          store.dispatches().retry(dispatch, why, now);
          return store.switches().switchOff(consumer.name(), why, now);
        });
    LOG.error("{} is switched off: {}. An operator switches it on again", consumer.name(), why);
  }
}
