// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.counterpart.Sending;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.trigger.Submission.Status;

/**
 * The first attempt is answered with something that is no proof of reception. A good sender sends
 * again, or reports a failure; it must not report success. Later attempts are receipted.
 */
final class NoSuccess extends SenderModule {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final BiFunction<Replies, Observation, Reply> answer;

  NoSuccess(
      String id,
      String requirement,
      String title,
      String answered,
      BiFunction<Replies, Observation, Reply> answer) {
    super(
        id,
        title,
        requirement,
        "A document is given to the gateway; the suite answers with " + answered,
        "The message is sent again, or reported as failed");
    this.answer = answer;
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Replies replies = counterpart.replies();
    Sending sending =
        counterpart.send(
            about().id(), List.of(message -> answer.apply(replies, message), replies::receipt));
    if (sending.await(1, counterpart.times().first()).isEmpty()) {
      return nothingCame(counterpart);
    }
    Instant end = counterpart.last().plus(counterpart.times().retry());
    Status status = Status.UNKNOWN;
    while (counterpart.last().isBefore(end)) {
      if (sending.await(2, PAUSE).isPresent()) {
        return Judgement.passed("It was not taken as success: the message was sent again");
      }
      status = sending.status();
      if (status == Status.FAILED) {
        return Judgement.passed("It was not taken as success: the message is reported as failed");
      }
      if (status == Status.SUCCEEDED && sending.attempts() == 1) {
        return Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "It was taken as success",
            "Verify the receipt's signature and signer, and compare every reference (EBMS:0302).");
      }
    }
    return status == Status.UNDER_WAY
        ? Judgement.passed("It was not taken as success: the message is still under way")
        : Judgement.indeterminate(
            FaultClass.CONFIGURATION,
            "Nothing more came, and the gateway's producer cannot be asked",
            "Look at the gateway whether it reports success; give the suite its API, or more time"
                + " (retry-seconds).");
  }
}
