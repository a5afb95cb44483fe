// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A signal is a message of its own. */
final class ReceiptHasItsOwnId extends ReceiverModule {
  ReceiptHasItsOwnId() {
    super(
        "receipt-has-its-own-id",
        "A receipt has a MessageId of its own",
        List.of("AS4-REC-05"),
        "A UserMessage",
        "A MessageId that is not the one that was sent");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered = partner.send(partner.message());
    String id = delivered.answer().receipt().map(Signal::messageId).orElse("");
    return !id.isEmpty() && !id.equals(delivered.sent().messageId())
        ? Judgement.passed("MessageId is " + id)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "MessageId is '" + id + "'",
            "Give each signal a MessageId that no other message has.");
  }
}
