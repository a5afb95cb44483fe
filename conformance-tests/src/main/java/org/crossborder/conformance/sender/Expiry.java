// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.time.Duration;
import java.util.List;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.counterpart.Sending;
import org.crossborder.conformance.counterpart.Times;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.trigger.Submission.Status;

/** A message that is never receipted ends at last, and its producer learns of it (EBMS:0301). */
final class Expiry extends SenderModule {
  Expiry() {
    super(
        "expiry",
        "A message that is never receipted expires, and its producer is told",
        "SND-RET-08",
        "A document is given to the gateway; every attempt is answered with HTTP 503",
        "No attempt after the expiry; the producer is told of the failure");
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Times times = counterpart.times();
    Duration expiry = times.expiry();
    if (expiry == null) {
      return Judgement.skipped("The run file does not say when the gateway gives up");
    }
    Sending sending = counterpart.send(about().id(), List.of(message -> Reply.empty(503)));
    if (sending.await(1, times.first()).isEmpty()) {
      return nothingCame(counterpart);
    }
    counterpart.pause(expiry.plus(times.retry()));
    int attempts = sending.attempts();
    if (sending.await(attempts + 1, times.retry()).isPresent()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "It was still sent after its expiry; attempts: " + sending.attempts(),
          "Stop when the message expires.");
    }
    Status status = sending.status();
    return status == Status.FAILED || status == Status.UNKNOWN
        ? Judgement.passed(attempts + " attempts; the producer is told: " + status)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            attempts + " attempts; the producer is told: " + status,
            "Tell the producer that the receipt is missing (EBMS:0301).");
  }
}
