// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.signature.SignatureRule;

/** Algorithms and key lengths are permitted (Article 8(3)). */
final class AlgorithmsPermitted implements AgreementRule {
  @Override
  public String id() {
    return "D10";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    boolean refused =
        evidence.validatedSignature().stream()
            .flatMap(signature -> signature.findings().stream())
            .anyMatch(finding -> finding.ruleId().equals(SignatureRule.ALGORITHMS.id()));
    return refused ? Judgement.failedAsTold() : ReasonVerdict.of(id(), evidence);
  }
}
