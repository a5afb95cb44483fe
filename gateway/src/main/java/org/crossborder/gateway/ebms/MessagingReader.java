// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static org.crossborder.gateway.ebms.Namespaces.EB;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Reads an eb:Messaging header (ebMS 3.0 Core 5.2) as strictly as its schema: known elements only,
 * exactly one message unit (eDelivery AS4 allows no bundling).
 */
public final class MessagingReader {
  private static final int LONGEST_VALUE = 1_024;

  private MessagingReader() {}

  public static MessageUnit read(Element messaging) throws MessageRefused {
    List<Element> units = Dom.children(messaging);
    if (units.size() != 1) {
      throw invalid("eb:Messaging holds " + units.size() + " message units instead of one.");
    }
    Element unit = units.get(0);
    if (Dom.is(unit, EB, "UserMessage")) {
      return userMessage(unit);
    }
    if (Dom.is(unit, EB, "SignalMessage")) {
      Element pull = Dom.child(unit, EB, "PullRequest").orElse(null);
      return pull == null ? SignalReader.read(unit) : pullRequest(unit, pull);
    }
    throw invalid("eb:Messaging holds an unknown " + unit.getNodeName() + ".");
  }

  /** Selection criteria (ebMS 3.0 Part 2, 4.5) are not known here, so they are not passed over. */
  private static PullRequest pullRequest(Element unit, Element pull) throws MessageRefused {
    allow(unit, "MessageInfo", "PullRequest");
    if (!Dom.children(pull).isEmpty()) {
      throw new MessageRefused(
          ErrorCode.FEATURE_INCONSISTENT, "A PullRequest cannot select messages here.");
    }
    return new PullRequest(
        messageInfo(required(unit, "MessageInfo")),
        Dom.attribute(pull, "mpc").orElse(UserMessage.DEFAULT_MPC));
  }

  static UserMessage userMessage(Element unit) throws MessageRefused {
    allow(
        unit, "MessageInfo", "PartyInfo", "CollaborationInfo", "MessageProperties", "PayloadInfo");
    Element parties = required(unit, "PartyInfo");
    return new UserMessage(
        Dom.attribute(unit, "mpc").orElse(null),
        messageInfo(required(unit, "MessageInfo")),
        new PartyInfo(
            tradingPartner(required(parties, "From")), tradingPartner(required(parties, "To"))),
        collaborationInfo(required(unit, "CollaborationInfo")),
        properties(unit, "MessageProperties"),
        payloadInfo(unit));
  }

  /** The MessageId, of a header that may be wrong in all else. */
  public static Optional<String> messageId(Element messaging) {
    try {
      List<Element> units = Dom.children(messaging);
      return units.isEmpty()
          ? Optional.empty()
          : Optional.of(
              messageId(value(required(required(units.get(0), "MessageInfo"), "MessageId"))));
    } catch (MessageRefused unreadable) { // then the error cannot say which message it is about
      return Optional.empty();
    }
  }

  static MessageInfo messageInfo(Element info) throws MessageRefused {
    allow(info, "Timestamp", "MessageId", "RefToMessageId");
    Element ref = Dom.child(info, EB, "RefToMessageId").orElse(null);
    return new MessageInfo(
        timestamp(value(required(info, "Timestamp"))),
        messageId(value(required(info, "MessageId"))),
        ref == null ? null : messageId(value(ref)));
  }

  private static TradingPartner tradingPartner(Element party) throws MessageRefused {
    allow(party, "PartyId", "Role");
    List<Element> ids = Dom.children(party, EB, "PartyId");
    if (ids.size() != 1) {
      throw invalid(party.getLocalName() + " must have exactly one PartyId, and has " + ids.size());
    }
    Element id = ids.get(0);
    return new TradingPartner(
        new PartyId(value(id), Dom.attribute(id, "type").orElse(null)),
        value(required(party, "Role")));
  }

  private static CollaborationInfo collaborationInfo(Element info) throws MessageRefused {
    allow(info, "AgreementRef", "Service", "Action", "ConversationId");
    Element agreement = Dom.child(info, EB, "AgreementRef").orElse(null);
    Element service = required(info, "Service");
    return new CollaborationInfo(
        agreement == null
            ? null
            : new AgreementRef(
                value(agreement),
                Dom.attribute(agreement, "type").orElse(null),
                Dom.attribute(agreement, "pmode").orElse(null)),
        new Service(value(service), Dom.attribute(service, "type").orElse(null)),
        value(required(info, "Action")),
        Dom.text(required(info, "ConversationId")));
  }

  private static List<PartInfo> payloadInfo(Element unit) throws MessageRefused {
    Element payloads = Dom.child(unit, EB, "PayloadInfo").orElse(null);
    if (payloads == null) {
      return List.of();
    }
    allow(payloads, "PartInfo");
    List<PartInfo> parts = new java.util.ArrayList<>();
    for (Element part : Dom.children(payloads)) {
      allow(part, "Schema", "Description", "PartProperties");
      parts.add(
          new PartInfo(
              Dom.attribute(part, "href").orElse(null), properties(part, "PartProperties")));
    }
    return parts;
  }

  private static List<Property> properties(Element parent, String name) throws MessageRefused {
    Element holder = Dom.child(parent, EB, name).orElse(null);
    if (holder == null) {
      return List.of();
    }
    allow(holder, "Property");
    List<Property> properties = new java.util.ArrayList<>();
    for (Element property : Dom.children(holder)) {
      properties.add(
          new Property(
              Dom.attribute(property, "name").orElseThrow(() -> invalid("A Property has no name.")),
              Dom.text(property),
              Dom.attribute(property, "type").orElse(null)));
    }
    return properties;
  }

  /** xsd:dateTime; without a zone it is UTC, as ebMS requires. */
  static Instant timestamp(String value) throws MessageRefused {
    try {
      return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  value, OffsetDateTime::from, LocalDateTime::from)
              instanceof OffsetDateTime zoned
          ? zoned.toInstant()
          : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new MessageRefused(
          ErrorCode.INVALID_HEADER, "Timestamp is no xsd:dateTime: " + value, e);
    }
  }

  /** RFC 2822 msg-id without angle brackets. */
  private static String messageId(String value) throws MessageRefused {
    if (!value.chars().allMatch(c -> c > ' ' && c < 127 && c != '<' && c != '>')) {
      throw invalid("A message id holds characters that RFC 2822 does not allow.");
    }
    return value;
  }

  static Element required(Element parent, String name) throws MessageRefused {
    return Dom.required(parent, EB, name);
  }

  static String value(Element element) throws MessageRefused {
    String text = Dom.text(element);
    if (text.isEmpty() || text.length() > LONGEST_VALUE) {
      throw invalid(element.getLocalName() + " is empty or too long.");
    }
    return text;
  }

  static void allow(Element parent, String... names) throws MessageRefused {
    Set<String> allowed = Set.of(names);
    for (Element child : Dom.children(parent)) {
      if (!EB.equals(child.getNamespaceURI()) || !allowed.contains(child.getLocalName())) {
        throw invalid(parent.getLocalName() + " must not hold " + child.getNodeName() + ".");
      }
    }
  }

  static MessageRefused invalid(String detail) {
    return new MessageRefused(ErrorCode.INVALID_HEADER, detail);
  }
}
