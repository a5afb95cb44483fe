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

/** The first attempt fails on its way; the second is receipted. */
final class Retry extends SenderModule {
  private final Retries.Obstacle obstacle;

  Retry(String id, String requirement, String title, String does, Retries.Obstacle obstacle) {
    super(
        id,
        title,
        requirement,
        "A document is given to the gateway; the suite " + does + " at the first attempt",
        "A second attempt, which is receipted; success");
    this.obstacle = obstacle;
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Times times = counterpart.times();
    Reply first = obstacle.at(times);
    if (first == null) {
      return Judgement.skipped("The run file does not say how long the gateway waits for answers");
    }
    Sending sending =
        counterpart.send(about().id(), List.of(message -> first, counterpart.replies()::receipt));
    if (sending.await(1, times.first()).isEmpty()) {
      return nothingCame(counterpart);
    }
    if (sending.await(2, waiting(first, times)).isEmpty()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "It was not sent again within " + times.retry().toSeconds() + " s",
          "Retry, with growing pauses, until a receipt has come or the message expires.");
    }
    Status status = sending.finalStatus(times.retry());
    return status == Status.SUCCEEDED || status == Status.UNKNOWN
        ? Judgement.passed(sending.attempts() + " attempts; the producer is told: " + status)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "It was sent again and receipted; the producer is told: " + status,
            "Take the receipt of a later attempt as success.");
  }

  private static Duration waiting(Reply first, Times times) {
    return first instanceof Reply.Silence silence
        ? silence.time().plus(times.retry())
        : times.retry();
  }
}
