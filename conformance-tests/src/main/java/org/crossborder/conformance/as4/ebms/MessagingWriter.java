// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import static org.crossborder.conformance.as4.xml.Xml.escape;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes message units into an envelope, in the order of ebMS 3.0 Core's schema. */
public final class MessagingWriter {
  private MessagingWriter() {}

  /** A user message. */
  public static Document userMessage(UserMessage message) {
    return Envelope.around(
        """
        <eb:UserMessage>
          %s
          <eb:PartyInfo>%s%s</eb:PartyInfo>
          <eb:CollaborationInfo>
            %s
            <eb:Service%s>%s</eb:Service>
            <eb:Action>%s</eb:Action>
            <eb:ConversationId>%s</eb:ConversationId>
          </eb:CollaborationInfo>
          %s
          %s
        </eb:UserMessage>
        """
            .formatted(
                info(message.timestamp(), message.messageId(), message.refToMessageId()),
                partner("From", message.from()),
                partner("To", message.to()),
                optional("eb:AgreementRef", message.agreement()),
                attribute("type", message.serviceType()),
                escape(message.service()),
                escape(message.action()),
                escape(message.conversationId()),
                properties("eb:MessageProperties", message.properties()),
                payloads(message.parts())));
  }

  /** A receipt with non-repudiation information (AS4 1.0, 5.1.8). */
  public static Document receipt(
      String messageId, String refToMessageId, Instant now, List<Element> references) {
    String repeated =
        references.stream()
            .map(reference -> new String(Xml.canonical(reference, ""), StandardCharsets.UTF_8))
            .map(r -> "<ebbp:MessagePartNRInformation>" + r + "</ebbp:MessagePartNRInformation>")
            .collect(Collectors.joining());
    return signal(
        messageId,
        refToMessageId,
        now,
        "<eb:Receipt><ebbp:NonRepudiationInformation>"
            + repeated
            + "</ebbp:NonRepudiationInformation></eb:Receipt>");
  }

  /** An error. */
  public static Document error(
      String messageId, @Nullable String refToMessageId, Instant now, EbmsError error) {
    return signal(
        messageId,
        refToMessageId,
        now,
        """
        <eb:Error category="%1$s" errorCode="%2$s" origin="%3$s"%4$s severity="%5$s"
            shortDescription="%6$s">
          <eb:Description xml:lang="en">%7$s</eb:Description>
          <eb:ErrorDetail>%7$s</eb:ErrorDetail>
        </eb:Error>
        """
            .formatted(
                error.category(),
                error.code(),
                error.origin(),
                attribute("refToMessageInError", refToMessageId),
                error.severity(),
                error.shortDescription(),
                escape(error.detail())));
  }

  /** A request for the oldest message of a channel (ebMS 3.0 Core, 5.2.3.1). */
  public static Document pullRequest(String messageId, Instant now, String mpc) {
    return signal(messageId, null, now, "<eb:PullRequest mpc=\"%s\"/>".formatted(escape(mpc)));
  }

  private static Document signal(
      String messageId, @Nullable String refToMessageId, Instant now, String content) {
    return Envelope.around(
        "<eb:SignalMessage>"
            + info(now, messageId, refToMessageId)
            + content
            + "</eb:SignalMessage>");
  }

  private static String info(Instant timestamp, String messageId, @Nullable String refTo) {
    return "<eb:MessageInfo><eb:Timestamp>%s</eb:Timestamp><eb:MessageId>%s</eb:MessageId>%s</eb:MessageInfo>"
        .formatted(
            timestamp.truncatedTo(ChronoUnit.MILLIS),
            escape(messageId),
            optional("eb:RefToMessageId", refTo));
  }

  private static String partner(String name, TradingPartner partner) {
    return "<eb:%1$s><eb:PartyId%2$s>%3$s</eb:PartyId><eb:Role>%4$s</eb:Role></eb:%1$s>"
        .formatted(
            name,
            attribute("type", partner.type()),
            escape(partner.partyId()),
            escape(partner.role()));
  }

  private static String payloads(List<PartInfo> parts) {
    return parts.isEmpty()
        ? ""
        : parts.stream()
            .map(
                part ->
                    "<eb:PartInfo href=\"%s\">%s</eb:PartInfo>"
                        .formatted(
                            escape(part.href()),
                            properties("eb:PartProperties", part.properties())))
            .collect(Collectors.joining("", "<eb:PayloadInfo>", "</eb:PayloadInfo>"));
  }

  private static String properties(String name, Map<String, String> properties) {
    return properties.isEmpty()
        ? ""
        : properties.entrySet().stream()
            .map(
                entry ->
                    "<eb:Property name=\"%s\">%s</eb:Property>"
                        .formatted(escape(entry.getKey()), escape(entry.getValue())))
            .collect(Collectors.joining("", "<" + name + ">", "</" + name + ">"));
  }

  private static String optional(String name, @Nullable String value) {
    return value == null ? "" : "<%1$s>%2$s</%1$s>".formatted(name, escape(value));
  }

  private static String attribute(String name, @Nullable String value) {
    return value == null ? "" : " %s=\"%s\"".formatted(name, escape(value));
  }
}
