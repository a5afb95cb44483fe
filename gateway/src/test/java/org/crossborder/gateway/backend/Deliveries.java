// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.store.StoredProperty;

/** Inbound documents that are valid and wait to be delivered, in a store. */
public final class Deliveries {
  private final Store store;

  public Deliveries(Store store) {
    this.store = store;
  }

  /** A certificate of origin from Bangladesh with annexes. */
  public Delivery inbound(String number, byte[] document, byte[]... annexes) {
    return inbound(number, List.of(), document, annexes);
  }

  /** With message properties. */
  public Delivery inbound(
      String number, List<StoredProperty> properties, byte[] document, byte[]... annexes) {
    List<StoredPart> parts = new ArrayList<>();
    parts.add(part("document@bd.example", "application/xml", document));
    for (byte[] annex : annexes) {
      parts.add(part("annex-" + parts.size() + "@bd.example", "image/png", annex));
    }
    UUID id = UUID.randomUUID();
    StoredMessage received =
        store
            .messages()
            .add(
                new NewMessage(
                    id,
                    Lifecycle.INBOUND_DOCUMENT,
                    id + "@bd.example",
                    null,
                    "conversation@bd.example",
                    "bd-kr-2026",
                    "tracking-" + number,
                    "BD",
                    "KR",
                    new CarriedDocument(
                        "certificate-of-origin", number, "BD/Chamber", parts.get(0).payload()),
                    parts,
                    new MessageHeader(null, null, properties),
                    Samples.NOW,
                    Samples.NOW));
    StoredMessage validated =
        store
            .messages()
            .move(received, State.VALIDATED, "Accepted as valid", Samples.NOW)
            .orElseThrow();
    return Delivery.of(validated, store);
  }

  private StoredPart part(String contentId, String mimeType, byte[] content) {
    return new StoredPart(contentId, mimeType, null, payload(content));
  }

  private StoredPayload payload(byte[] content) {
    try {
      return store.payloads().put(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
