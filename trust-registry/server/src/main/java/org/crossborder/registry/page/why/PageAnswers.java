// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import org.crossborder.registry.answer.Answering;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.springframework.stereotype.Component;

/** Answers for people: decided, signed and proved as the API's answers are. */
@Component
class PageAnswers {
  private final Answering answering;

  PageAnswers(Answering answering) {
    this.answering = answering;
  }

  Explanation explain(RecognitionQuestion question, Reading reading) {
    return Explanation.of(question, answering.answer(question, reading.now()), reading);
  }
}
