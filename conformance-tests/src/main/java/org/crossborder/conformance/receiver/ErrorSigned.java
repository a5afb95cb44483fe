// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** An unsigned error could be anyone's. */
final class ErrorSigned extends ReceiverModule {
  ErrorSigned() {
    super(
        "error-signed",
        "An error is signed",
        List.of("AS4-ERR-03"),
        "A UserMessage to a service that nobody offers",
        "A signature of the gateway that holds");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered =
        partner.send(partner.message().with(Header.changing("Service", "urn:conformance:none")));
    List<String> left = ReceiptJudge.unsigned(delivered.answer());
    return left.isEmpty()
        ? Judgement.passed(delivered.answer().summary())
        : Judgement.warning(String.join("; ", left), "Sign errors as receipts are signed.");
  }
}
