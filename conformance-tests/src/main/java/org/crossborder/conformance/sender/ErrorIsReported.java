// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.util.List;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.Sending;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.trigger.Submission.Status;

/** A message that its receiver refuses for good is not sent for ever (ebMS 3.0 Core, 6.6). */
final class ErrorIsReported extends SenderModule {
  ErrorIsReported() {
    super(
        "error-is-reported",
        "A failure that sending again cannot cure is reported to the producer",
        "SND-ERR-03",
        "A document is given to the gateway; each attempt is answered with a signed eb:Error,"
            + " EBMS:0103",
        "The producer is told of the failure, before the message expires");
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Replies replies = counterpart.replies();
    Sending sending = counterpart.send(about().id(), List.of(replies::error));
    if (sending.await(1, counterpart.times().first()).isEmpty()) {
      return nothingCame(counterpart);
    }
    Status status = sending.finalStatus(counterpart.times().retry());
    if (status == Status.UNKNOWN) {
      return Judgement.skipped("The gateway's producer cannot be asked");
    }
    return status == Status.FAILED
        ? Judgement.passed("The producer is told: FAILED")
        : Judgement.warning(
            "The producer is told: " + status, "Report what sending again cannot cure at once.");
  }
}
