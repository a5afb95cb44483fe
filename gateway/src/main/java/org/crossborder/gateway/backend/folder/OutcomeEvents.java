// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.Subscription;
import org.crossborder.gateway.backend.channel.DocumentStatus;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Store;

/**
 * Keeps the outcome files up to date: whatever happens to a document that was submitted in this
 * folder is written into the file beside it, from sending to the other Party's acknowledgement.
 */
final class OutcomeEvents implements EventConsumer {
  private final String name;
  private final Outcomes outcomes;
  private final Store store;

  OutcomeEvents(String name, Outcomes outcomes, Store store) {
    this.name = name;
    this.outcomes = outcomes;
    this.store = store;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Subscription subscription() {
    return Subscription.to(List.of("*"));
  }

  @Override
  public EventOutcome take(Event event) {
    if (event.document().lifecycle().direction() != Direction.OUTBOUND) {
      return new EventOutcome.Taken();
    }
    try {
      Optional<Path> place = outcomes.of(event.document().id());
      if (place.isPresent()) {
        Outcomes.write(place.get(), DocumentStatus.of(event.document(), store));
      }
      return new EventOutcome.Taken();
    } catch (IOException e) {
      return new EventOutcome.NotTaken(
          "The folder " + name + " cannot be written (" + e.getClass().getSimpleName() + ")");
    }
  }
}
