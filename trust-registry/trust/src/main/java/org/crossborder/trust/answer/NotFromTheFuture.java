// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;

/** The answer had been given by the time at which it is to be relied upon. */
final class NotFromTheFuture implements AnswerCheck {
  @Override
  public Outcome check(SignedAnswer answer) {
    return answer.at().isBefore(answer.claims().issuedAt())
        ? new Fails(
            "The answer was given at %s, so nobody had it at %s"
                .formatted(answer.claims().issuedAt(), answer.at()))
        : new Holds("It had been given by %s.".formatted(answer.at()));
  }
}
