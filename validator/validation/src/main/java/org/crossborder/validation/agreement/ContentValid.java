// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.finding.RuleOutcome;

/** A document is valid against the agreed schema and business rules (Article 9(1)). */
final class ContentValid implements AgreementRule {
  @Override
  public String id() {
    return "D02";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Judgement schema = LayerVerdict.of(evidence.schema());
    return schema.outcome() == RuleOutcome.PASSED
        ? LayerVerdict.of(evidence.businessRules())
        : schema;
  }
}
