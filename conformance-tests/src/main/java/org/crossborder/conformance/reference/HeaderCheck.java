// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.ebms.ErrorCode.FEATURE_INCONSISTENT;
import static org.crossborder.conformance.as4.ebms.ErrorCode.INVALID_HEADER;
import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.xml.Elements;

/** One user message, one PartyId at each end, an empty Body (eDelivery AS4 1.15, 3.2.1, 3.2.2). */
record HeaderCheck(Conduct conduct) {
  private static final int LARGE = 1024 * 1024;
  private static final int MOST_REFERENCES = 30;

  void check(Unpacked message) throws Refused {
    int characters = message.messaging().getTextContent().length();
    if (characters > LARGE && conduct.breaks(Rule.HEADER_BOUNDED)) {
      throw new IllegalStateException("This peer " + Rule.HEADER_BOUNDED.mutant());
    }
    int units = Elements.children(message.messaging()).size();
    conduct.require(Rule.ONE_UNIT, units == 1, INVALID_HEADER, "Message units: " + units);
    conduct.require(
        Rule.HAS_MESSAGE_ID,
        !message.user().messageId().isEmpty(),
        INVALID_HEADER,
        "There is no MessageId");
    conduct.require(
        Rule.HAS_CONVERSATION,
        !message.user().conversationId().isEmpty(),
        INVALID_HEADER,
        "There is no ConversationId");
    conduct.require(
        Rule.ONE_SENDER, ids(message, "From") == 1, INVALID_HEADER, "From has not one PartyId");
    conduct.require(
        Rule.ONE_RECEIVER, ids(message, "To") == 1, INVALID_HEADER, "To has not one PartyId");
    conduct.require(
        Rule.BODY_EMPTY,
        Envelope.body(message.envelope()).filter(b -> Elements.children(b).isEmpty()).isPresent(),
        FEATURE_INCONSISTENT,
        "The SOAP Body is not empty");
    conduct.mistrust(
        Rule.MANY_PAYLOADS,
        message.payloads().size() > MOST_REFERENCES,
        ErrorCode.FAILED_AUTHENTICATION);
  }

  private static int ids(Unpacked message, String end) {
    return Elements.all(message.messaging(), EB, end).stream()
        .limit(1)
        .mapToInt(element -> Elements.children(element, EB, "PartyId").size())
        .sum();
  }
}
