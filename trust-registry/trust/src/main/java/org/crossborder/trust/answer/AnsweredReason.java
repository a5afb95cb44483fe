// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.crossborder.trust.decision.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One reason of an answer, with the rule and the article it rests on.
 *
 * @param logIndex the log entry that it follows from, or null if it follows from none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnsweredReason(
    String code, String rule, String article, String sentence, @Nullable Long logIndex) {
  static AnsweredReason of(Reason reason) {
    return new AnsweredReason(
        reason.code().name(),
        reason.code().rule(),
        reason.code().article(),
        reason.sentence(),
        reason.logIndex());
  }
}
