// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.EB;
import static org.crossborder.gateway.ebms.Namespaces.EBBP;
import static org.crossborder.gateway.ebms.Namespaces.EC;
import static org.crossborder.gateway.ebms.Namespaces.SOAP;
import static org.crossborder.gateway.ebms.Namespaces.WSU;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Prints a message unit into a new SOAP envelope with an empty Body (ebMS 3.0 Core 5.2). The same
 * message gives the same bytes, so a message sent again earns the same receipt.
 */
public final class MessagingWriter {
  /** wsu:Id of eb:Messaging. */
  public static final String MESSAGING_ID = "messaging";

  /** wsu:Id of the Body. */
  public static final String BODY_ID = "body";

  private final Document document = EnvelopeXml.empty();

  private MessagingWriter() {}

  public static Document write(MessageUnit unit) {
    return new MessagingWriter().envelope(unit);
  }

  private Document envelope(MessageUnit unit) {
    Element envelope = document.createElementNS(SOAP, "S12:Envelope");
    document.appendChild(envelope);
    declare(envelope, "S12", SOAP);
    declare(envelope, "wsu", WSU);
    Element header = child(envelope, SOAP, "S12:Header");
    Element messaging = child(header, EB, "eb:Messaging");
    declare(messaging, "eb", EB);
    messaging.setAttributeNS(SOAP, "S12:mustUnderstand", "true");
    messaging.setAttributeNS(WSU, "wsu:Id", MESSAGING_ID);
    if (unit instanceof UserMessage message) {
      userMessage(eb(messaging, "UserMessage"), message);
    } else if (unit instanceof SignalMessage signal) {
      signalMessage(eb(messaging, "SignalMessage"), signal);
    } else if (unit instanceof PullRequest request) {
      pullRequest(eb(messaging, "SignalMessage"), request);
    }
    child(envelope, SOAP, "S12:Body").setAttributeNS(WSU, "wsu:Id", BODY_ID);
    return document;
  }

  private void userMessage(Element unit, UserMessage message) {
    attribute(unit, "mpc", message.mpc());
    messageInfo(unit, message.messageInfo());
    Element parties = eb(unit, "PartyInfo");
    tradingPartner(eb(parties, "From"), message.partyInfo().from());
    tradingPartner(eb(parties, "To"), message.partyInfo().to());
    collaborationInfo(eb(unit, "CollaborationInfo"), message.collaborationInfo());
    properties(unit, "MessageProperties", message.messageProperties());
    if (!message.payloadInfo().isEmpty()) {
      Element payloads = eb(unit, "PayloadInfo");
      for (PartInfo part : message.payloadInfo()) {
        Element info = eb(payloads, "PartInfo");
        attribute(info, "href", part.href());
        properties(info, "PartProperties", part.partProperties());
      }
    }
  }

  private void messageInfo(Element unit, MessageInfo info) {
    Element element = eb(unit, "MessageInfo");
    eb(element, "Timestamp").setTextContent(timestamp(info.timestamp()));
    eb(element, "MessageId").setTextContent(info.messageId());
    if (info.refToMessageId() != null) {
      eb(element, "RefToMessageId").setTextContent(info.refToMessageId());
    }
  }

  /** Milliseconds always, so that the length does not depend on the clock. */
  private static String timestamp(Instant instant) {
    return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
        .withZone(java.time.ZoneOffset.UTC)
        .format(instant.truncatedTo(ChronoUnit.MILLIS));
  }

  private void tradingPartner(Element party, TradingPartner partner) {
    Element id = eb(party, "PartyId");
    attribute(id, "type", partner.partyId().type());
    id.setTextContent(partner.partyId().value());
    eb(party, "Role").setTextContent(partner.role());
  }

  private void collaborationInfo(Element element, CollaborationInfo info) {
    AgreementRef agreement = info.agreementRef();
    if (agreement != null) {
      Element ref = eb(element, "AgreementRef");
      attribute(ref, "type", agreement.type());
      attribute(ref, "pmode", agreement.pmode());
      ref.setTextContent(agreement.value());
    }
    Element service = eb(element, "Service");
    attribute(service, "type", info.service().type());
    service.setTextContent(info.service().value());
    eb(element, "Action").setTextContent(info.action());
    eb(element, "ConversationId").setTextContent(info.conversationId());
  }

  private void properties(Element parent, String name, List<Property> properties) {
    if (properties.isEmpty()) {
      return;
    }
    Element holder = eb(parent, name);
    for (Property property : properties) {
      Element element = eb(holder, "Property");
      attribute(element, "name", property.name());
      attribute(element, "type", property.type());
      element.setTextContent(property.value());
    }
  }

  private void signalMessage(Element unit, SignalMessage signal) {
    messageInfo(unit, signal.messageInfo());
    if (signal.receipt() != null) {
      receipt(eb(unit, "Receipt"), signal.receipt());
    }
    signal.errors().forEach(error -> error(eb(unit, "Error"), error));
  }

  private void pullRequest(Element unit, PullRequest request) {
    messageInfo(unit, request.messageInfo());
    attribute(eb(unit, "PullRequest"), "mpc", request.mpc());
  }

  private void receipt(Element element, Receipt receipt) {
    UserMessage received = receipt.userMessage();
    if (received != null) {
      userMessage(eb(element, "UserMessage"), received);
      return;
    }
    Element nonRepudiation = child(element, EBBP, "ebbp:NonRepudiationInformation");
    declare(nonRepudiation, "ebbp", EBBP);
    for (SignedReference signed : receipt.nonRepudiationInformation()) {
      Element part = child(nonRepudiation, EBBP, "ebbp:MessagePartNRInformation");
      Element reference = child(part, DS, "ds:Reference");
      declare(reference, "ds", DS);
      reference.setAttributeNS(null, "URI", signed.uri());
      Element transforms = child(reference, DS, "ds:Transforms");
      for (SignedReference.Transform transform : signed.transforms()) {
        transform(child(transforms, DS, "ds:Transform"), transform);
      }
      child(reference, DS, "ds:DigestMethod")
          .setAttributeNS(null, "Algorithm", signed.digestMethod());
      child(reference, DS, "ds:DigestValue").setTextContent(signed.digestValue());
    }
  }

  private void transform(Element element, SignedReference.Transform transform) {
    element.setAttributeNS(null, "Algorithm", transform.algorithm());
    if (transform.inclusiveNamespaces() != null) {
      Element inclusive = child(element, EC, "ec:InclusiveNamespaces");
      declare(inclusive, "ec", EC);
      inclusive.setAttributeNS(null, "PrefixList", transform.inclusiveNamespaces());
    }
  }

  private void error(Element element, EbmsError error) {
    attribute(element, "category", error.category());
    attribute(element, "errorCode", error.errorCode());
    attribute(element, "origin", error.origin());
    attribute(element, "refToMessageInError", error.refToMessageInError());
    attribute(element, "severity", error.severity().wire());
    attribute(element, "shortDescription", error.shortDescription());
    if (error.errorDetail() != null) {
      Element description = eb(element, "Description");
      description.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "en");
      description.setTextContent(error.errorDetail());
      eb(element, "ErrorDetail").setTextContent(error.errorDetail());
    }
  }

  private Element eb(Element parent, String name) {
    return child(parent, EB, "eb:" + name);
  }

  private Element child(Element parent, String namespace, String name) {
    Element element = document.createElementNS(namespace, name);
    parent.appendChild(element);
    return element;
  }

  private static void attribute(Element element, String name, @Nullable String value) {
    if (value != null) {
      element.setAttributeNS(null, name, value);
    }
  }

  private static void declare(Element element, String prefix, String namespace) {
    element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
  }
}
