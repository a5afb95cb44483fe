// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.channel.OutcomeConsumer;
import org.crossborder.gateway.store.Store;

/**
 * Keeps the outcome files up to date: whatever happens to a document that was submitted in this
 * folder is written into the file beside it.
 */
final class OutcomeEvents extends OutcomeConsumer {
  private final Outcomes outcomes;

  OutcomeEvents(String name, Outcomes outcomes, Store store) {
    super(name, store);
    this.outcomes = outcomes;
  }

  @Override
  protected EventOutcome tell(Event event) {
    try {
      Optional<Path> place = outcomes.of(event.document().id());
      if (place.isPresent()) {
        Outcomes.write(place.get(), status(event));
      }
      return new EventOutcome.Taken();
    } catch (IOException e) {
      return new EventOutcome.NotTaken(
          "The folder " + name() + " cannot be written (" + e.getClass().getSimpleName() + ")");
    }
  }
}
