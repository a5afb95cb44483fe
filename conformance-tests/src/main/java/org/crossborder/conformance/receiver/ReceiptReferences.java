// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Non-repudiation of receipt: the receipt repeats what was signed. */
final class ReceiptReferences extends ReceiverModule {
  ReceiptReferences() {
    super(
        "receipt-references",
        "A receipt repeats every reference of the message's signature, with its digest",
        List.of("AS4-REC-02"),
        "A UserMessage with two payloads",
        "ebbp:NonRepudiationInformation with the four references that were signed");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered =
        partner.send(
            partner.message(List.of(partner.document("first"), partner.document("second"))));
    List<String> wrong = ReceiptJudge.nonRepudiation(delivered);
    return wrong.isEmpty()
        ? Judgement.passed(delivered.answer().summary())
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            String.join("; ", wrong),
            "Copy each ds:Reference of the received signature into the receipt.");
  }
}
