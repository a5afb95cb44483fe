// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Set;
import org.crossborder.validation.signature.SignatureRule;
import org.crossborder.validation.signature.cms.CmsRule;

/** Algorithms and key lengths are permitted (Article 8(3)). */
final class AlgorithmsPermitted implements AgreementRule {
  private static final Set<String> ALGORITHM_RULES =
      Set.of(SignatureRule.ALGORITHMS.id(), CmsRule.ALGORITHMS.id());

  @Override
  public String id() {
    return "D10";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    boolean refused =
        evidence.validatedSignature().stream()
            .flatMap(signature -> signature.findings().stream())
            .anyMatch(finding -> ALGORITHM_RULES.contains(finding.ruleId()));
    return refused ? Judgement.failedAsTold() : ReasonVerdict.of(id(), evidence);
  }
}
