// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.msh.SentMessageArchive;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.SignedPart;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPayload;

/** Keeps what was sent in the store; what is no message of the store, a ping, is not kept. */
public final class StoredSentMessages implements SentMessageArchive {
  private final Store store;

  public StoredSentMessages(Store store) {
    this.store = store;
  }

  @Override
  public void keep(String messageId, byte[] envelope, List<Attachment> parts) throws IOException {
    Optional<StoredMessage> message = store.messages().find(Direction.OUTBOUND, messageId);
    if (message.isEmpty()) {
      return;
    }
    StoredPayload sent = store.payloads().put(new ByteArrayInputStream(envelope));
    List<SignedPart> signed = new ArrayList<>();
    for (Attachment part : parts) {
      signed.add(signed(part));
    }
    store.inTransaction(
        () -> {
          store.envelopes().keep(message.get().id(), sent);
          store.evidence().signedParts().keep(message.get().id(), signed);
          return sent;
        });
  }

  private SignedPart signed(Attachment part) throws IOException {
    try (InputStream content = part.content().open()) {
      return new SignedPart(part.contentId(), part.mimeType(), store.payloads().put(content));
    }
  }
}
