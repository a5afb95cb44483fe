// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredProperty;

/**
 * An inbound document on its way to the national side. Payloads are opened as streams, for an annex
 * may be larger than the memory.
 *
 * @param message the message that carried it, with all that is known of the document
 * @param header what its producer has set beyond what every message has
 * @param parts every payload in order; the first is the document
 */
public record Delivery(StoredMessage message, MessageHeader header, List<DeliveredPart> parts) {
  public Delivery {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("Without a payload there is no document to deliver");
    }
  }

  /** The delivery of a message in this store. */
  public static Delivery of(StoredMessage message, Store store) {
    return new Delivery(
        message,
        store.messages().header(message.id()),
        store.messages().parts(message.id()).stream().map(part -> part(part, store)).toList());
  }

  private static DeliveredPart part(StoredPart part, Store store) {
    return new DeliveredPart(part, () -> store.payloads().open(part.payload().sha256()));
  }

  /** The same whenever the same document is handed over: the MessageId. */
  public String idempotencyKey() {
    return message.messageId();
  }

  /** The document. */
  public DeliveredPart document() {
    return parts.get(0);
  }

  /** What travelled beside it. */
  public List<DeliveredPart> annexes() {
    return parts.subList(1, parts.size());
  }

  /** The value of a message property (ebMS 3.0 Core 5.2.2.11). */
  public Optional<String> property(String name) {
    return header.properties().stream()
        .filter(property -> property.name().equals(name))
        .map(StoredProperty::value)
        .findFirst();
  }
}
