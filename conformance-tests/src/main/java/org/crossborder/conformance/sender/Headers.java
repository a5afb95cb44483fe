// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;
import static org.crossborder.conformance.as4.xml.Namespaces.SOAP;
import static org.crossborder.conformance.sender.MessageCheck.must;
import static org.crossborder.conformance.sender.MessageCheck.should;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.suite.ConformanceModule;
import org.w3c.dom.Element;

/** What the header of a message says (ebMS 3.0 Core, 5.2.2; eDelivery AS4 1.15, 3.2). */
final class Headers {
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Pattern MESSAGE_ID = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+");
  private static final Pattern TIMESTAMP =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

  private Headers() {}

  static List<ConformanceModule<Counterpart>> modules() {
    return List.of(
        must(
            "soap-with-attachments",
            "SND-MSG-02",
            "The message is SOAP 1.2 in multipart/related, and says so",
            (message, pmode) -> mediaType(message),
            "Send multipart/related; type=\"application/soap+xml\"."),
        must(
            "one-user-message",
            "SND-MSG-03",
            "The header has one eb:Messaging with one eb:UserMessage",
            (message, pmode) -> units(message),
            "Send one user message at a time."),
        must(
            "must-understand",
            "SND-MSG-04",
            "eb:Messaging must be understood",
            (message, pmode) -> mustUnderstand(message),
            "Set S12:mustUnderstand to true on eb:Messaging."),
        must(
            "empty-body",
            "SND-MSG-05",
            "The SOAP Body is empty",
            (message, pmode) -> body(message),
            "Send every payload as a MIME part."),
        must(
            "message-id-form",
            "SND-MSG-06",
            "MessageId has the form of RFC 2822, without brackets",
            (message, pmode) ->
                Faults.unless(
                    MESSAGE_ID.matcher(message.messageId()).matches(),
                    "MessageId is " + message.messageId()),
            "Send an id such as a UUID, @, and a name of yours."),
        must(
            "timestamp-utc",
            "SND-MSG-07",
            "Timestamp is a time of now, in UTC",
            (message, pmode) -> timestamp(message),
            "Write UTC with a Z, and keep the clock right."),
        must(
            "from-as-agreed",
            "SND-MSG-08",
            "From has one PartyId, with its type and role, as agreed",
            (message, pmode) -> partner(message, "From", said(message).from(), pmode.theirs()),
            "Send one PartyId and the Role of the P-Mode."),
        must(
            "to-as-agreed",
            "SND-MSG-09",
            "To has one PartyId, with its type and role, as agreed",
            (message, pmode) -> partner(message, "To", said(message).to(), pmode.own()),
            "Send one PartyId and the Role of the P-Mode."),
        must(
            "service-as-agreed",
            "SND-MSG-10",
            "Service is as agreed, with its type",
            (message, pmode) -> service(message, pmode),
            "Send the Service of the P-Mode."),
        must(
            "action-as-agreed",
            "SND-MSG-11",
            "Action is as agreed",
            (message, pmode) ->
                Faults.unlessEqual("Action", pmode.action(), said(message).action()),
            "Send the Action of the P-Mode."),
        must(
            "agreement-as-agreed",
            "SND-MSG-12",
            "AgreementRef is as agreed",
            (message, pmode) ->
                Faults.unlessEqual("AgreementRef", pmode.agreement(), said(message).agreement()),
            "Send the AgreementRef of the P-Mode."),
        must(
            "conversation-id",
            "SND-MSG-13",
            "There is a ConversationId",
            (message, pmode) ->
                Faults.unless(!said(message).conversationId().isEmpty(), "There is none"),
            "Send a ConversationId with each message."),
        must(
            "four-corners",
            "SND-MSG-14",
            "MessageProperties name originalSender and finalRecipient",
            (message, pmode) -> corners(message),
            "Set both properties; the party ids name the access points only."),
        should(
            "tracking-identifier",
            "SND-MSG-15",
            "A MessageProperty names the trackingIdentifier",
            (message, pmode) ->
                Faults.unless(
                    !said(message).properties().getOrDefault("trackingIdentifier", "").isEmpty(),
                    "There is none"),
            "Send it, so that both ends can speak of the same document."));
  }

  /** The message; the modules of this suite need one. */
  static UserMessage said(Observation message) {
    return Objects.requireNonNull(message.message());
  }

  private static Element messaging(Observation message) {
    return Envelope.messaging(Objects.requireNonNull(message.envelope())).orElseThrow();
  }

  private static List<String> mediaType(Observation message) {
    String type = message.body().contentType().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    boolean right =
        type.startsWith("multipart/related;")
            && (type.contains("type=\"" + MimeWriter.SOAP + "\"")
                || type.contains("type=" + MimeWriter.SOAP));
    return Faults.unless(right, "Content-Type is " + message.body().contentType());
  }

  private static List<String> units(Observation message) {
    int units = Elements.children(messaging(message)).size();
    return Faults.unless(units == 1, "Message units in eb:Messaging: " + units);
  }

  private static List<String> mustUnderstand(Observation message) {
    String said = messaging(message).getAttributeNS(SOAP, "mustUnderstand");
    return Faults.unless(
        said.equals("true") || said.equals("1"), "mustUnderstand is '" + said + "'");
  }

  private static List<String> body(Observation message) {
    return Faults.unless(
        Envelope.body(Objects.requireNonNull(message.envelope()))
            .filter(body -> Elements.children(body).isEmpty())
            .isPresent(),
        "The Body is missing, or has content");
  }

  private static List<String> timestamp(Observation message) {
    String text = Elements.text(messaging(message), EB, "UserMessage", "MessageInfo", "Timestamp");
    if (!TIMESTAMP.matcher(text).matches()) {
      return List.of("Timestamp is " + text);
    }
    Duration off = Duration.between(said(message).timestamp(), message.at()).abs();
    return Faults.unless(
        off.compareTo(CLOCK_SKEW) <= 0, "Timestamp is off by " + off.toSeconds() + " s");
  }

  private static List<String> partner(
      Observation message, String end, TradingPartner said, TradingPartner agreed) {
    List<String> faults = new ArrayList<>();
    int ids =
        Elements.path(messaging(message), EB, "UserMessage", "PartyInfo", end)
            .map(element -> Elements.children(element, EB, "PartyId").size())
            .orElse(0);
    faults.addAll(Faults.unless(ids == 1, end + " has " + ids + " PartyIds"));
    faults.addAll(Faults.unlessEqual("PartyId", agreed.partyId(), said.partyId()));
    faults.addAll(Faults.unlessEqual("PartyId/@type", agreed.type(), said.type()));
    faults.addAll(Faults.unlessEqual("Role", agreed.role(), said.role()));
    return faults;
  }

  private static List<String> service(Observation message, PMode pmode) {
    List<String> faults = new ArrayList<>();
    faults.addAll(Faults.unlessEqual("Service", pmode.service(), said(message).service()));
    faults.addAll(
        Faults.unlessEqual("Service/@type", pmode.serviceType(), said(message).serviceType()));
    return faults;
  }

  private static List<String> corners(Observation message) {
    return List.of("originalSender", "finalRecipient").stream()
        .filter(name -> said(message).properties().getOrDefault(name, "").isEmpty())
        .map(name -> name + " is missing")
        .toList();
  }
}
