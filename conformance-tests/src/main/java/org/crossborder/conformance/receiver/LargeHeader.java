// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Who sends a header of megabytes must not stop the gateway. */
final class LargeHeader extends ReceiverModule {
  LargeHeader() {
    super(
        "large-header",
        "A header of four megabytes is answered, and the gateway goes on",
        List.of("AS4-HOS-05"),
        "A UserMessage with a message property of four megabytes, and a good one after it",
        "An answer to the first, of whatever kind, and a receipt for the second");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    String answered = Hostile.answered(partner, Hostile.largeHeader(partner));
    Judgement after = ReceiptJudge.accepted(partner.send(partner.message()));
    return answered.isEmpty()
        ? after
        : Judgement.failed(
            FaultClass.IMPLEMENTATION, answered, "Bound the size of the header, and say so.");
  }
}
