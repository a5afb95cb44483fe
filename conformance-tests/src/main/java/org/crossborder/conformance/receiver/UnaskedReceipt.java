// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A receipt for what was never sent acknowledges nothing. */
final class UnaskedReceipt extends ReceiverModule {
  UnaskedReceipt() {
    super(
        "unasked-receipt",
        "A receipt for a message that was never sent is refused",
        List.of("AS4-HOS-07"),
        "A signed eb:Receipt for a MessageId that nobody has",
        "An ebMS error");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Answer answer = partner.send(Hostile.unaskedReceipt(partner)).answer();
    return answer.error().isPresent()
        ? Judgement.passed(answer.summary())
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            answer.summary(),
            "Refuse receipts for messages that the gateway never sent.");
  }
}
