// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Level;

/** A module that only looks at a message: all of these share one, so that it is sent once. */
final class MessageCheck extends SenderModule {
  private final Level level;
  private final Look look;
  private final String advice;

  /** What is wrong with a message; empty if nothing. */
  @FunctionalInterface
  interface Look {
    List<String> faults(Observation message, PMode pmode) throws Exception;
  }

  MessageCheck(String id, String title, Level level, String requirement, Look look, String advice) {
    super(id, title, requirement, "Nothing: the message that was sent first is looked at", title);
    this.level = level;
    this.look = look;
    this.advice = advice;
  }

  static MessageCheck must(String id, String requirement, String title, Look look, String advice) {
    return new MessageCheck(id, title, Level.MUST, requirement, look, advice);
  }

  static MessageCheck should(
      String id, String requirement, String title, Look look, String advice) {
    return new MessageCheck(id, title, Level.SHOULD, requirement, look, advice);
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Optional<Observation> message =
        counterpart.good(about().id()).await(1, counterpart.times().first());
    if (message.isEmpty()) {
      return nothingCame(counterpart);
    }
    List<String> faults = look.faults(message.get(), counterpart.pmode());
    if (faults.isEmpty()) {
      return Judgement.passed("So it is in message " + message.get().messageId());
    }
    String received = String.join("; ", faults);
    return level == Level.MUST
        ? Judgement.failed(FaultClass.IMPLEMENTATION, received, advice)
        : Judgement.warning(received, advice);
  }
}
