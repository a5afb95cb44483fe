// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** Codes are from named lists (Article 9(1)). */
final class CodesFromNamedLists implements AgreementRule {
  @Override
  public String id() {
    return "D03";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return LayerVerdict.of(evidence.codeLists());
  }
}
