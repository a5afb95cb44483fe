// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.EbmsError;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Signal;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/**
 * A message that must be refused, synchronously, with an ebMS error. A receipt fails; so does an
 * answer that is no ebMS error. Another code than the expected ones is a warning: the message was
 * refused, and its sender is told something misleading.
 */
abstract class Refusal extends ReceiverModule {
  private final ErrorCode[] codes;

  Refusal(String id, String title, String requirement, String sent, ErrorCode... codes) {
    super(id, title, List.of(requirement), sent, "ebMS error " + listed(codes) + ", no receipt");
    this.codes = codes.clone();
  }

  /** The message that must be refused. */
  abstract Outgoing message(Partner partner);

  @Override
  Judgement observe(Partner partner) throws Exception {
    return judged(partner.send(message(partner)).answer(), codes);
  }

  /** Judges an answer to what must be refused. */
  static Judgement judged(Answer answer, ErrorCode... codes) {
    if (answer.receipt().isPresent()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "It was accepted: " + answer.summary(),
          "Refuse such messages before a receipt is signed.");
    }
    Optional<Signal> error = answer.error();
    if (error.isEmpty()) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "It was refused without an ebMS error: " + answer.summary(),
          "Answer with an eb:Error on the same connection, so that the sender learns why.");
    }
    EbmsError first = error.get().errors().get(0);
    return Arrays.stream(codes).anyMatch(error.get()::has)
        ? Judgement.passed(answer.summary())
        : Judgement.warning(
            answer.summary(), "Say " + listed(codes) + " instead of " + first.code() + ".");
  }

  private static String listed(ErrorCode... codes) {
    return Arrays.stream(codes).map(ErrorCode::toString).collect(Collectors.joining(" or "));
  }
}
