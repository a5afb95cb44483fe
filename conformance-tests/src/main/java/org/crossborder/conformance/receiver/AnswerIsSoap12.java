// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** The media type says which SOAP it is. */
final class AnswerIsSoap12 extends ReceiverModule {
  AnswerIsSoap12() {
    super(
        "answer-is-soap-12",
        "An answer has the media type of SOAP 1.2",
        List.of("AS4-REC-06"),
        "A UserMessage",
        "Content-Type application/soap+xml");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered = partner.send(partner.message());
    String type = delivered.answer().http().body().contentType();
    return type.startsWith(MimeWriter.SOAP)
        ? Judgement.passed("Content-Type is " + type)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "Content-Type is " + type,
            "Answer with application/soap+xml.");
  }
}
