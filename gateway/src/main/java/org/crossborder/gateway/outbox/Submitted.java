// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredProperty;

/**
 * A stored message as the MSH takes it (ebMS 3.0 Core 2.1.1, Submit): what its producer has set,
 * and the four-corner properties. It is the same at each attempt.
 */
public final class Submitted {
  private static final String PARTY = "urn:crossborder:party:";

  private final Store store;

  public Submitted(Store store) {
    this.store = store;
  }

  /** The leg that a message goes on, if the register gives one just now. */
  public static Optional<Leg> leg(StoredMessage message, PModes modes) {
    String agreement = message.agreement();
    return agreement == null
        ? Optional.empty()
        : modes.toSend(message.recipient(), agreement, action(message.lifecycle()));
  }

  private static String action(Lifecycle lifecycle) {
    return switch (lifecycle) {
      case OUTBOUND_DOCUMENT, INBOUND_DOCUMENT -> TradeDocuments.DOCUMENT;
      case OUTBOUND_STATEMENT, INBOUND_STATEMENT -> TradeDocuments.STATEMENT;
      default -> TradeDocuments.ACKNOWLEDGEMENT;
    };
  }

  /** The message on that leg. */
  public OutboundMessage on(Leg leg, StoredMessage message) {
    MessageHeader header = store.messages().header(message.id());
    UserMessage userMessage =
        leg.userMessage(
            new MessageInfo(message.createdAt(), message.messageId(), message.refToMessageId()),
            message.conversationId(),
            properties(message, header));
    String pmode = header.agreementPmode();
    return new OutboundMessage(
        pmode == null
            ? userMessage
            : userMessage.withAgreementRef(
                new AgreementRef(leg.agreement().value(), leg.agreement().type(), pmode)),
        payloads(message),
        leg);
  }

  private static List<Property> properties(StoredMessage message, MessageHeader header) {
    List<Property> properties = new ArrayList<>();
    properties.add(new Property(Property.ORIGINAL_SENDER, PARTY + message.sender()));
    properties.add(new Property(Property.FINAL_RECIPIENT, PARTY + message.recipient()));
    properties.add(new Property(Property.TRACKING_IDENTIFIER, message.trackingIdentifier()));
    header.properties().forEach(property -> properties.add(property(property)));
    return properties;
  }

  private List<OutgoingPayload> payloads(StoredMessage message) {
    return store.messages().parts(message.id()).stream().map(this::payload).toList();
  }

  private OutgoingPayload payload(StoredPart part) {
    return new OutgoingPayload(
        part.contentId(),
        part.mimeType(),
        part.characterSet(),
        part.properties().stream().map(Submitted::property).toList(),
        () -> store.payloads().open(part.payload().sha256()));
  }

  private static Property property(StoredProperty property) {
    return new Property(property.name(), property.value(), property.type());
  }
}
