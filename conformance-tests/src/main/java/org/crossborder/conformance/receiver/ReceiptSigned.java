// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A receipt proves reception only if it is signed. */
final class ReceiptSigned extends ReceiverModule {
  ReceiptSigned() {
    super(
        "receipt-signed",
        "A receipt is signed, its eb:Messaging and its Body included",
        List.of("AS4-REC-03"),
        "A UserMessage",
        "A signature of the gateway that holds, over eb:Messaging and Body");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered = partner.send(partner.message());
    List<String> left = ReceiptJudge.unsigned(delivered.answer());
    return left.isEmpty()
        ? Judgement.passed(delivered.answer().summary())
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            String.join("; ", left),
            "Sign eb:Messaging and the empty Body of the receipt with the registered key.");
  }
}
