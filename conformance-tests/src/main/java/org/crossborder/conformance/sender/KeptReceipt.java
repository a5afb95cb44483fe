// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.counterpart.Sending;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.trigger.Submission.Status;

/**
 * The first receipt is lost on its way. A receiver answers the duplicate with the receipt that it
 * has kept, which repeats the references of the first attempt; it must count (AS4 1.0, 3.2).
 */
final class KeptReceipt extends SenderModule {
  KeptReceipt() {
    super(
        "kept-receipt",
        "The receipt of the first attempt counts for the second",
        "SND-REC-02",
        "The connection is closed after the first attempt; the second gets the receipt that was"
            + " made for the first",
        "Two attempts, and success");
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Replies replies = counterpart.replies();
    AtomicReference<Reply> kept = new AtomicReference<>(Reply.empty(500));
    Sending sending =
        counterpart.send(
            about().id(),
            List.of(
                message -> {
                  kept.set(replies.receipt(message));
                  return new Reply.Broken();
                },
                message -> kept.get()));
    if (sending.await(1, counterpart.times().first()).isEmpty()) {
      return nothingCame(counterpart);
    }
    if (sending.await(2, counterpart.times().retry()).isEmpty()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION, "It was not sent again", "Retry until a receipt has come.");
    }
    boolean third = sending.await(3, counterpart.times().retry()).isPresent();
    Status status = sending.finalStatus(counterpart.times().retry());
    return !third && (status == Status.SUCCEEDED || status == Status.UNKNOWN)
        ? Judgement.passed("Two attempts; the producer is told: " + status)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            (third ? "It was sent a third time" : "Two attempts")
                + "; the producer is told: "
                + status,
            "Send the same bytes again, or accept receipts for each attempt that was made.");
  }
}
