// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;

/** The claims are those of an answer, and the text around the signature says nothing else. */
final class TextIsSigned implements AnswerCheck {
  @Override
  public Outcome check(SignedAnswer answer) {
    Answer claims = answer.claims();
    if (!claims.iss().equals(Answer.ISSUER)
        || claims.exp() <= claims.iat()
        || !claims.decidedAt().equals(claims.replayedAt().orElse(claims.decidedAt()))
        || claims.decidedAt().isAfter(claims.issuedAt().plusSeconds(1))) {
      return new Fails("The signed claims are not those of an answer");
    }
    return answer.file().filter(file -> !file.says(claims)).isPresent()
        ? new Fails("What the file says is not what its signature covers")
        : new Holds("What the file says is what was signed.");
  }
}
