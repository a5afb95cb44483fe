// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A sender that got no answer sends again; it must not be told that this is an error. */
final class Duplicate extends ReceiverModule {
  Duplicate() {
    super(
        "duplicate",
        "The same message again gets the same receipt again",
        List.of("AS4-DUP-01"),
        "A UserMessage, twice, byte for byte",
        "Two receipts for the same references");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Packed packed = partner.message().pack();
    partner.send(packed);
    Delivered again = partner.send(packed);
    List<String> wrong = ReceiptJudge.nonRepudiation(again);
    return again.answer().receipt().isPresent() && wrong.isEmpty()
        ? Judgement.passed(again.answer().summary())
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "The second time: " + again.answer().summary(),
            "Keep receipts, and send the kept one again; deliver nothing twice.");
  }
}
