// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.List;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.RecognitionVerdict;

/**
 * Reads the judgement on a rule from the reasons of the trust decision that name it; the layer of
 * recognition has told them.
 */
final class ReasonVerdict {
  private ReasonVerdict() {}

  static Judgement of(String ruleId, Evidence evidence) {
    return evidence
        .recognised()
        .map(
            recognition -> {
              List<Reason> reasons =
                  recognition.reasons().stream()
                      .filter(reason -> reason.code().rule().equals(ruleId))
                      .toList();
              if (recognition.verdict() == RecognitionVerdict.RECOGNISED) {
                return Judgement.passed();
              }
              if (reasons.isEmpty()) {
                return Judgement.undecided();
              }
              return recognition.verdict() == RecognitionVerdict.NOT_RECOGNISED
                  ? Judgement.failedAsTold()
                  : Judgement.undecided();
            })
        .orElseGet(Judgement::undecided);
  }
}
