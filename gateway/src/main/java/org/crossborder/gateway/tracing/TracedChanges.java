// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.tracing;

import org.crossborder.gateway.store.MessageChanges;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.TraceContexts;

/** Keeps with each new message the trace in which it came to be, for whoever works on it later. */
public final class TracedChanges implements MessageChanges {
  private final Traces traces;
  private final TraceContexts contexts;

  public TracedChanges(Traces traces, TraceContexts contexts) {
    this.traces = traces;
    this.contexts = contexts;
  }

  @Override
  public void added(StoredMessage message) {
    traces
        .current()
        .ifPresent(
            context -> {
              contexts.keep(message.id(), context);
              traces.tag("crossborder.message.id", message.messageId());
            });
  }
}
