// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.finding;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Standing;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.KeptAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What one agency answered to one question, of law or of practice.
 *
 * @param who the agency's name
 * @param answer null if there is none
 * @param standing null if there is no answer
 * @param at when it was answered; null if never
 */
public record AnswerLine(
    AnswerKey key,
    String who,
    int version,
    @Nullable Answer answer,
    @Nullable Standing standing,
    @Nullable Instant at) {

  static AnswerLine of(AnswerKey key, Assessment assessment, Standing.Basis basis) {
    KeptAnswer kept = assessment.answers().get(key);
    Optional<Answer> answer = assessment.answer(key);
    return new AnswerLine(
        key,
        assessment.nameOf(key.agency()),
        assessment.version(key),
        answer.orElse(null),
        answer.map(given -> Standing.of(given, basis)).orElse(null),
        kept == null ? null : kept.at());
  }

  /** Whether something is missing that an action could bring (rule G04). */
  public boolean gap() {
    return answer != null && answer.reply().isGap();
  }
}
