// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** The level of reliability is at least the one required for the type (Article 8(1)). */
final class LevelReached implements AgreementRule {
  @Override
  public String id() {
    return "D09";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return ReasonVerdict.of(id(), evidence);
  }
}
