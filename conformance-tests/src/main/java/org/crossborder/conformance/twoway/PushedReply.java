// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.util.List;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** What the answer to a reply that was pushed means. */
final class PushedReply {
  private PushedReply() {}

  /** It had to be receipted. */
  static Judgement receipted(Answer answer, String messageId) {
    boolean right = answer.receipt().filter(r -> r.refToMessageId().equals(messageId)).isPresent();
    return right
        ? Judgement.passed(answer.summary())
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            answer.summary(),
            "Receipt replies at the address that takes pushed messages.");
  }

  /** It had to be refused, with one of these codes. */
  static Judgement refused(Answer answer, List<String> codes) {
    if (answer.error().isEmpty()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          answer.summary(),
          "Hold replies to the security of the second leg, and answer with an eb:Error.");
    }
    List<String> said = answer.error().get().errors().stream().map(EbmsError::code).toList();
    return said.stream().anyMatch(codes::contains)
        ? Judgement.passed(answer.summary())
        : Judgement.warning(answer.summary(), "Say " + String.join(" or ", codes) + " instead.");
  }

  /** It had better been refused: the MSH of the one who asked knows what it has sent. */
  static Judgement advised(Answer answer) {
    if (answer.receipt().isPresent()) {
      return Judgement.warning(
          "It was receipted; whether it is taken for the reply cannot be seen here",
          "Refuse it with EBMS:0003, or see to it that no producer is told of it as the reply.");
    }
    return refused(answer, List.of(ErrorCode.VALUE_INCONSISTENT.code()));
  }
}
