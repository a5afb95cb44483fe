// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.tracing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.Subscription;
import org.crossborder.gateway.store.TraceContexts;

/** Telling an event as a span of the trace that its document belongs to, if it belongs to one. */
public final class TracedConsumer implements EventConsumer {
  private final EventConsumer consumer;
  private final Traces traces;
  private final TraceContexts contexts;

  public TracedConsumer(EventConsumer consumer, Traces traces, TraceContexts contexts) {
    this.consumer = consumer;
    this.traces = traces;
    this.contexts = contexts;
  }

  @Override
  public String name() {
    return consumer.name();
  }

  @Override
  public Subscription subscription() {
    return consumer.subscription();
  }

  @Override
  public EventOutcome take(Event event) {
    Optional<String> context = contexts.of(event.document().id());
    if (context.isEmpty()) {
      return consumer.take(event);
    }
    AtomicReference<EventOutcome> outcome = new AtomicReference<>();
    traces.within(
        context.get(),
        "tell",
        Map.of(
            "crossborder.message.id", event.document().messageId(),
            "crossborder.event", event.kind(),
            "crossborder.consumer", consumer.name()),
        () -> outcome.set(consumer.take(event)));
    return Objects.requireNonNull(outcome.get());
  }
}
