// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import java.time.Instant;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/**
 * A document that waits for a decision.
 *
 * @param since when it came into quarantine
 * @param why what speaks against it, in a sentence
 */
public record QuarantineLine(StoredMessage document, Instant since, String why) {
  static QuarantineLine of(StoredMessage document, Store store) {
    return store.messages().history(document.id()).stream()
        .filter(event -> event.to() == State.QUARANTINED)
        .findFirst()
        .map(event -> new QuarantineLine(document, event.at(), sentence(event)))
        .orElseGet(() -> new QuarantineLine(document, document.updatedAt(), ""));
  }

  private static String sentence(HistoryEvent event) {
    return event.detail().substring(event.detail().indexOf(':') + 1).strip();
  }
}
