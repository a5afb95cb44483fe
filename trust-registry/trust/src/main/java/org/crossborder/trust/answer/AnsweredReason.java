// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import org.crossborder.trust.decision.Reason;

/** One reason of an answer, with the rule and the article it rests on. */
public record AnsweredReason(String code, String rule, String article, String sentence) {
  static AnsweredReason of(Reason reason) {
    return new AnsweredReason(
        reason.code().name(), reason.code().rule(), reason.code().article(), reason.sentence());
  }
}
