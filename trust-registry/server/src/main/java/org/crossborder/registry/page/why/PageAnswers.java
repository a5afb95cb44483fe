// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.util.Optional;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.answer.AnswerBasis;
import org.crossborder.trust.answer.AnswerSigner;
import org.crossborder.trust.answer.EvidenceSource;
import org.crossborder.trust.answer.RecognitionAnswer;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.springframework.stereotype.Component;

/** Answers for people: decided and signed as the API's answers are. */
@Component
class PageAnswers {
  private final Recogniser recogniser = new Recogniser();
  private final AnswerSigner signer;

  PageAnswers(AnswerSigner signer) {
    this.signer = signer;
  }

  Explanation explain(RecognitionQuestion question, Reading reading) {
    Recognition recognition =
        recogniser.recognise(question, Optional.of(reading.trusted()), reading.now());
    RecognitionAnswer answer =
        signer.sign(
            question,
            recognition,
            null,
            new AnswerBasis(reading.trusted(), null, EvidenceSource.NONE, null),
            reading.now());
    return Explanation.of(question, recognition, answer, reading);
  }
}
