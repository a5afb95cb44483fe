// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A receipt is for one message. */
final class ReceiptRefers extends ReceiverModule {
  ReceiptRefers() {
    super(
        "receipt-refers",
        "A receipt refers to the message that it acknowledges",
        List.of("AS4-REC-04"),
        "A UserMessage",
        "RefToMessageId is the MessageId that was sent");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered = partner.send(partner.message());
    String refers = delivered.answer().receipt().map(Signal::refToMessageId).orElse("nothing");
    return refers.equals(delivered.sent().messageId())
        ? Judgement.passed("RefToMessageId is " + refers)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "RefToMessageId is " + refers + ", and the message was " + delivered.sent().messageId(),
            "Copy the MessageId of the message into RefToMessageId.");
  }
}
