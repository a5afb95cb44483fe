// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.time.Instant;
import org.crossborder.gateway.store.DocumentEvent;
import org.crossborder.gateway.store.EventDispatches;
import org.crossborder.gateway.store.StoredMessage;

/**
 * Something that happened to a document, as the national side is told.
 *
 * @param id the same whenever it is told
 * @param kind the state that the document came to, in lower case; {@code delivery} hands it over
 * @param document as it is now; it may have gone on since
 * @param detail a sentence for people
 * @param at when it happened
 */
public record Event(String id, String kind, StoredMessage document, String detail, Instant at) {
  /** What every type begins with. */
  public static final String TYPES = "org.crossborder.document.";

  static Event of(DocumentEvent event, StoredMessage document) {
    return new Event(event.id(), event.kind(), document, event.detail(), event.at());
  }

  /** Its type as CloudEvents has it, such as {@code org.crossborder.document.receipted}. */
  public String type() {
    return TYPES + kind;
  }

  /** Whether the document itself is handed over: who takes it confirms the delivery. */
  public boolean isDelivery() {
    return kind.equals(EventDispatches.DELIVERY);
  }
}
