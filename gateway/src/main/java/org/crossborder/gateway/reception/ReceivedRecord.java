// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.store.Arrival;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.store.StoredProperty;

/** What the store is told of a received message. */
final class ReceivedRecord {
  private ReceivedRecord() {}

  static Arrival arrival(ReceivedMessage message) {
    UserMessage userMessage = message.userMessage();
    return new Arrival(
        userMessage.messageInfo().timestamp(),
        userMessage.partyInfo().from().partyId().value(),
        DuplicateWindow.rememberedUntil(message));
  }

  static NewMessage of(ReceivedMessage message, List<StoredPart> parts, StoredPayload document) {
    UserMessage userMessage = message.userMessage();
    UUID id = UUID.randomUUID();
    AgreementRef agreement = message.leg().agreement();
    return new NewMessage(
        id,
        lifecycle(userMessage),
        userMessage.messageInfo().messageId(),
        userMessage.messageInfo().refToMessageId(),
        userMessage.collaborationInfo().conversationId(),
        agreement.value(),
        userMessage.property(Property.TRACKING_IDENTIFIER).orElse(id.toString()),
        message.leg().sender().party(),
        message.leg().receiver().party(),
        new CarriedDocument(null, null, null, document),
        parts,
        header(userMessage),
        message.receivedAt(),
        message.receivedAt());
  }

  private static MessageHeader header(UserMessage userMessage) {
    AgreementRef said = userMessage.collaborationInfo().agreementRef();
    return new MessageHeader(
        said == null ? null : said.type(),
        said == null ? null : said.pmode(),
        stored(userMessage.messageProperties()));
  }

  private static List<StoredProperty> stored(List<Property> properties) {
    return properties.stream()
        .map(property -> new StoredProperty(property.name(), property.value(), property.type()))
        .toList();
  }

  private static Lifecycle lifecycle(UserMessage userMessage) {
    return switch (userMessage.collaborationInfo().action()) {
      case TradeDocuments.ACKNOWLEDGEMENT -> Lifecycle.INBOUND_ACKNOWLEDGEMENT;
      case TradeDocuments.STATEMENT -> Lifecycle.INBOUND_STATEMENT;
      default -> Lifecycle.INBOUND_DOCUMENT;
    };
  }

  /** Those that the producer has set himself; the others have fields of their own. */
  static List<StoredProperty> own(List<Property> partProperties) {
    return stored(
        partProperties.stream()
            .filter(property -> !property.name().equals(PartInfo.MIME_TYPE))
            .filter(property -> !property.name().equals(PartInfo.CHARACTER_SET))
            .toList());
  }
}
