// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Errors are reported as the response, so that nobody waits for them. */
final class ErrorOnTheResponse extends ReceiverModule {
  ErrorOnTheResponse() {
    super(
        "error-on-the-response",
        "An error comes as an eb:Error on the connection that brought the message",
        List.of("AS4-ERR-01"),
        "A UserMessage to a service that nobody offers",
        "A SOAP message with eb:Error");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered =
        partner.send(partner.message().with(Header.changing("Service", "urn:conformance:none")));
    Answer answer = delivered.answer();
    return answer.error().isPresent()
        ? Judgement.passed(answer.summary())
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            answer.summary(),
            "Report errors as the response, as eb:Error and not as text.");
  }
}
