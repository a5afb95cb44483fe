// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import static org.crossborder.conformance.as4.xml.Elements.all;
import static org.crossborder.conformance.as4.xml.Elements.child;
import static org.crossborder.conformance.as4.xml.Elements.children;
import static org.crossborder.conformance.as4.xml.Elements.path;
import static org.crossborder.conformance.as4.xml.Elements.text;
import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.EB;
import static org.crossborder.conformance.as4.xml.Namespaces.EBBP;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads what an eb:Messaging says, without judging it. */
public final class MessagingReader {
  private MessagingReader() {}

  /** The one user message of the header, if it has one. */
  public static Optional<UserMessage> userMessage(Element messaging) {
    return child(messaging, EB, "UserMessage").map(MessagingReader::read);
  }

  /** The one signal of the header, if it has one. */
  public static Optional<Signal> signal(Element messaging) {
    return child(messaging, EB, "SignalMessage").map(MessagingReader::readSignal);
  }

  private static UserMessage read(Element unit) {
    Element collaboration = path(unit, EB, "CollaborationInfo").orElse(unit);
    return new UserMessage(
        text(unit, EB, "MessageInfo", "MessageId"),
        nullIfEmpty(text(unit, EB, "MessageInfo", "RefToMessageId")),
        instant(text(unit, EB, "MessageInfo", "Timestamp")),
        partner(path(unit, EB, "PartyInfo", "From")),
        partner(path(unit, EB, "PartyInfo", "To")),
        nullIfEmpty(text(collaboration, EB, "AgreementRef")),
        text(collaboration, EB, "Service"),
        child(collaboration, EB, "Service").map(e -> attribute(e, "type")).orElse(null),
        text(collaboration, EB, "Action"),
        text(collaboration, EB, "ConversationId"),
        properties(path(unit, EB, "MessageProperties")),
        path(unit, EB, "PayloadInfo")
            .map(
                info -> children(info, EB, "PartInfo").stream().map(MessagingReader::part).toList())
            .orElse(List.of()));
  }

  private static Signal readSignal(Element unit) {
    return new Signal(
        text(unit, EB, "MessageInfo", "MessageId"),
        text(unit, EB, "MessageInfo", "RefToMessageId"),
        children(unit, EB, "Receipt").size(),
        all(unit, EBBP, "MessagePartNRInformation").stream()
            .flatMap(information -> children(information, DS, "Reference").stream())
            .toList(),
        children(unit, EB, "Error").stream().map(MessagingReader::error).toList());
  }

  private static EbmsError error(Element error) {
    String detail = text(error, EB, "ErrorDetail");
    return new EbmsError(
        error.getAttribute("errorCode"),
        error.getAttribute("severity"),
        error.getAttribute("category"),
        error.getAttribute("origin"),
        error.getAttribute("shortDescription"),
        error.getAttribute("refToMessageInError"),
        detail.isEmpty() ? text(error, EB, "Description") : detail);
  }

  private static TradingPartner partner(Optional<Element> end) {
    return end.map(
            element ->
                new TradingPartner(
                    text(element, EB, "PartyId"),
                    child(element, EB, "PartyId").map(e -> attribute(e, "type")).orElse(null),
                    text(element, EB, "Role")))
        .orElse(new TradingPartner("", null, ""));
  }

  private static PartInfo part(Element info) {
    return new PartInfo(info.getAttribute("href"), properties(path(info, EB, "PartProperties")));
  }

  private static Map<String, String> properties(Optional<Element> holder) {
    Map<String, String> properties = new LinkedHashMap<>();
    holder.ifPresent(
        element ->
            children(element, EB, "Property")
                .forEach(p -> properties.put(p.getAttribute("name"), p.getTextContent())));
    return properties;
  }

  /** The epoch stands for a time that cannot be read; who judges sees the text on the wire. */
  private static Instant instant(String text) {
    try {
      return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      return Instant.EPOCH;
    }
  }

  private static @Nullable String attribute(Element element, String name) {
    return nullIfEmpty(element.getAttribute(name));
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
