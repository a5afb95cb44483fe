// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Sending;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.trigger.Submission.Status;

/** The right receipt is all that a sender waits for (AS4 1.0, 3.2). */
final class ReceiptEndsIt extends SenderModule {
  ReceiptEndsIt() {
    super(
        "receipt-ends-it",
        "With the right receipt the message is done",
        "SND-REC-01",
        "A document is given to the gateway; the message is receipted",
        "No second attempt; where the producer can be asked, it is told of success");
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Sending sending = counterpart.good(about().id());
    if (sending.await(1, counterpart.times().first()).isEmpty()) {
      return nothingCame(counterpart);
    }
    if (sending.await(2, counterpart.times().retry()).isPresent()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "It was sent again after the right receipt",
          "Take a signed receipt with all references as the end of the message.");
    }
    Status status = sending.finalStatus(counterpart.times().retry());
    return status == Status.SUCCEEDED || status == Status.UNKNOWN
        ? Judgement.passed("One attempt; the producer is told: " + status)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "The producer is told: " + status,
            "Tell the producer that the partner has received the message.");
  }
}
