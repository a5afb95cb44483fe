// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.document.Ubl;

/** Personal data only as the arrangement allows; whether it does is for a person to say. */
final class NoPersonalData implements AgreementRule {
  @Override
  public String id() {
    return "D15";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Ubl.isAnywhere(evidence.tree().root(), "Person")
        ? Judgement.indeterminate(AgreementText.of("D15.persons"))
        : Judgement.passed();
  }
}
