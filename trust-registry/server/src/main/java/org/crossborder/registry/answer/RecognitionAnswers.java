// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.util.List;
import org.crossborder.trust.answer.RecognitionAnswer;

/** Answers to a batch: one for each question, in their order, each signed for itself. */
record RecognitionAnswers(List<RecognitionAnswer> answers) {
  RecognitionAnswers {
    answers = List.copyOf(answers);
  }
}
