// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.DocumentEvent;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Rounds;

/** Gives each new event to the consumers that have subscribed to it; on every node, once in all. */
public final class EventDistribution implements Rounds.Round {
  private final Store store;
  private final List<EventConsumer> consumers;
  private final Duration expiry;
  private final Runnable wake;

  /**
   * @param expiry how long an event is told to a consumer that does not take it
   * @param wake called when a consumer has something to be told
   */
  public EventDistribution(
      Store store, List<EventConsumer> consumers, Duration expiry, Runnable wake) {
    this.store = store;
    this.consumers = List.copyOf(consumers);
    this.expiry = expiry;
    this.wake = wake;
  }

  @Override
  public List<Runnable> due(int maximum) {
    return store.events().news(maximum).stream().<Runnable>map(event -> () -> give(event)).toList();
  }

  private void give(DocumentEvent event) {
    List<String> wanting =
        consumers.stream()
            .filter(consumer -> consumer.subscription().includes(event.kind()))
            .map(EventConsumer::name)
            .toList();
    Instant now = store.clock().instant();
    store.dispatches().give(event, wanting, now.plus(expiry), now);
    if (!wanting.isEmpty()) {
      wake.run();
    }
  }
}
