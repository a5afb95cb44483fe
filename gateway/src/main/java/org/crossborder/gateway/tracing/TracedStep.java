// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.tracing;

import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.TraceContexts;
import org.crossborder.gateway.work.Worker;

/** A worker's step as a span of the trace that its message belongs to, if it belongs to one. */
public final class TracedStep implements Worker.Step {
  private final Worker.Step step;
  private final Traces traces;
  private final TraceContexts contexts;

  public TracedStep(Worker.Step step, Traces traces, TraceContexts contexts) {
    this.step = step;
    this.traces = traces;
    this.contexts = contexts;
  }

  @Override
  public void take(StoredMessage message) {
    Optional<String> context = contexts.of(message.id());
    if (context.isEmpty()) {
      step.take(message);
      return;
    }
    traces.within(context.get(), name(message), tags(message), () -> step.take(message));
  }

  private static String name(StoredMessage message) {
    return switch (message.lifecycle()) {
      case OUTBOUND_DOCUMENT, OUTBOUND_FRAGMENT -> "send";
      case INBOUND_DOCUMENT -> inbound(message);
      case INBOUND_FRAGMENT -> "join";
      case OUTBOUND_ACKNOWLEDGEMENT -> "acknowledge";
      case INBOUND_ACKNOWLEDGEMENT -> "apply acknowledgement";
      default -> "reconcile";
    };
  }

  private static String inbound(StoredMessage message) {
    return switch (message.state()) {
      case RECEIVED, HELD, QUARANTINED -> "validate";
      default -> "deliver";
    };
  }

  private static Map<String, String> tags(StoredMessage message) {
    return Map.of(
        "crossborder.message.id", message.messageId(),
        "crossborder.party", message.counterparty(),
        "crossborder.state", message.state().name(),
        "crossborder.try", Integer.toString(message.attempts() + 1));
  }
}
