// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A warning would let the sender believe that the message was taken. */
final class ErrorIsAFailure extends ReceiverModule {
  ErrorIsAFailure() {
    super(
        "error-is-a-failure",
        "A refusal is reported with severity failure",
        List.of("AS4-ERR-04"),
        "A UserMessage to a service that nobody offers",
        "eb:Error/@severity is failure");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered =
        partner.send(partner.message().with(Header.changing("Service", "urn:conformance:none")));
    String severity =
        delivered.answer().error().map(signal -> signal.errors().get(0).severity()).orElse("none");
    return severity.equals("failure")
        ? Judgement.passed("severity is failure")
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "severity is " + severity,
            "Report what was not processed as a failure.");
  }
}
