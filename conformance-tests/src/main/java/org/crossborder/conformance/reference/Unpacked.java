// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.MessagingReader;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.mime.MimeReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A user message out of its MIME parts.
 *
 * @param payloads as they travelled, or decrypted
 */
record Unpacked(Document envelope, Element messaging, UserMessage user, List<MimePart> payloads) {
  Unpacked {
    payloads = List.copyOf(payloads);
  }

  static Unpacked of(HttpBody body, Conduct conduct)
      throws Refused, IOException, AcknowledgedSignal {
    List<MimePart> parts = MimeReader.read(body);
    Document envelope = Parsing.of(parts.get(0).content(), conduct);
    Element messaging =
        Envelope.messaging(envelope)
            .orElseThrow(
                () -> new Refused(ErrorCode.INVALID_HEADER, "There is not one eb:Messaging"));
    if (conduct.breaks(Rule.RECEIPT_ASKED_FOR)
        && MessagingReader.signal(messaging).filter(Signal::isReceipt).isPresent()) {
      throw new AcknowledgedSignal();
    }
    UserMessage user =
        MessagingReader.userMessage(messaging)
            .orElseThrow(() -> new Refused(ErrorCode.INVALID_HEADER, "It is no user message"));
    return new Unpacked(envelope, messaging, user, parts.subList(1, parts.size()));
  }

  Unpacked with(List<MimePart> decrypted) {
    return new Unpacked(envelope, messaging, user, decrypted);
  }
}
