// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** The exchange is within the period of the arrangement (Article 8(3)). */
final class WithinArrangement implements AgreementRule {
  @Override
  public String id() {
    return "A11";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return ReasonVerdict.of(id(), evidence);
  }
}
