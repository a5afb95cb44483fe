// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.List;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.Subscription;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Store;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells by a channel how outbound documents go on, from sending to the other Party's
 * acknowledgement. What is inbound is told by its delivery.
 */
public abstract class OutcomeConsumer implements EventConsumer {
  private final String name;
  private final Store store;

  protected OutcomeConsumer(String name, Store store) {
    this.name = name;
    this.store = store;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Subscription subscription() {
    return Subscription.to(List.of("*"));
  }

  @Override
  public final EventOutcome take(Event event) {
    return event.document().lifecycle().direction() == Direction.OUTBOUND
        ? tell(event)
        : new EventOutcome.Taken();
  }

  /** Tells that something happened to an outbound document. */
  protected abstract EventOutcome tell(Event event);

  /** How far its document is. */
  protected final ObjectNode status(Event event) {
    return DocumentStatus.of(event.document(), store);
  }
}
