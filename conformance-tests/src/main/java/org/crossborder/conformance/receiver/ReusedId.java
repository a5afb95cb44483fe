// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A receipt for content that was never stored would be worth nothing. */
final class ReusedId extends ReceiverModule {
  ReusedId() {
    super(
        "reused-id",
        "Other content under a known MessageId is not receipted",
        List.of("AS4-DUP-02"),
        "Two UserMessages with one MessageId and different payloads",
        "No receipt for the digests of the second");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Outgoing first = partner.message();
    partner.send(first);
    Outgoing second =
        partner.message().with(Header.changing("MessageId", first.message().messageId()));
    Delivered delivered = partner.send(second);
    boolean receipted =
        delivered.answer().receipt().isPresent()
            && ReceiptJudge.nonRepudiation(delivered).isEmpty();
    return receipted
        ? Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "The second message was receipted: " + delivered.answer().summary(),
            "A duplicate is a message with the same MessageId; answer with the first one's receipt, or refuse.")
        : Judgement.passed(delivered.answer().summary());
  }
}
