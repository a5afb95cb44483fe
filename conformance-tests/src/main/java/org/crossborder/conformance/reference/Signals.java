// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.MessagingWriter;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.as4.security.Signer;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.partner.PMode;
import org.w3c.dom.Document;

/** What the peer answers: receipts and errors, signed, on the connection that asked. */
record Signals(Conduct conduct, PMode pmode, Clock clock) {
  HttpAnswer nothing() {
    return new HttpAnswer(202, new HttpBody("", new byte[0]));
  }

  HttpAnswer receipt(Unpacked message) {
    if (conduct.breaks(Rule.RECEIPT_SENT)) {
      return nothing();
    }
    Document receipt = new Receipts(conduct).of(message, clock.instant());
    Signing signing =
        signing()
            .covering(
                uri ->
                    !(uri.equals("#messaging") && conduct.breaks(Rule.RECEIPT_HEADER_SIGNED))
                        && !(uri.equals("#body") && conduct.breaks(Rule.RECEIPT_BODY_SIGNED)));
    if (!conduct.breaks(Rule.RECEIPT_SIGNED)) {
      Signer.sign(receipt, List.of(), signing);
    }
    return answer(receipt);
  }

  HttpAnswer error(Refused refused, String messageId) {
    if (conduct.breaks(Rule.ERROR_ON_THE_RESPONSE)) {
      byte[] text = refused.said().getBytes(StandardCharsets.UTF_8);
      return new HttpAnswer(400, new HttpBody("text/plain", text));
    }
    boolean refers = !messageId.isEmpty() && !conduct.breaks(Rule.ERROR_REFERS);
    EbmsError error = EbmsError.of(refused, messageId);
    Document signal =
        MessagingWriter.error(
            UUID.randomUUID() + "@reference",
            refers ? messageId : null,
            clock.instant(),
            conduct.breaks(Rule.ERROR_IS_A_FAILURE) ? error.asWarning() : error);
    if (!conduct.breaks(Rule.ERROR_SIGNED)) {
      Signer.sign(signal, List.of(), signing());
    }
    return answer(signal);
  }

  private Signing signing() {
    return Signing.of(pmode.profile(), pmode.ownKeys().signing());
  }

  private HttpAnswer answer(Document signal) {
    HttpBody body = MimeWriter.write(Xml.bytes(signal));
    return new HttpAnswer(
        200,
        conduct.breaks(Rule.ANSWER_IS_SOAP12)
            ? new HttpBody("text/xml;charset=UTF-8", body.bytes())
            : body);
  }
}
