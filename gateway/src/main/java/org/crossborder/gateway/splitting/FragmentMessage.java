// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.ReceivedFragment;
import org.crossborder.gateway.store.StoredPayload;

/**
 * A received fragment whose bytes and envelope are on disk.
 *
 * @param id of its message, and of its bytes in the fragment store
 */
record FragmentMessage(
    UUID id, ReceivedMessage message, StoredPayload piece, StoredPayload envelope) {

  String sender() {
    return message.leg().sender().party();
  }

  /** As it is counted in its group. */
  ReceivedFragment fragment(int num) {
    Attachment part = message.payloads().get(0).signed();
    return new ReceivedFragment(id, num, piece.size(), part.contentId(), part.mimeType());
  }

  NewMessage newMessage() {
    UserMessage header = message.userMessage();
    return new NewMessage(
        id,
        Lifecycle.INBOUND_FRAGMENT,
        message.messageId(),
        header.messageInfo().refToMessageId(),
        header.collaborationInfo().conversationId(),
        message.leg().agreement().value(),
        header.property(Property.TRACKING_IDENTIFIER).orElse(id.toString()),
        sender(),
        message.leg().receiver().party(),
        new CarriedDocument(null, null, null, piece),
        List.of(),
        message.receivedAt(),
        message.receivedAt());
  }
}
