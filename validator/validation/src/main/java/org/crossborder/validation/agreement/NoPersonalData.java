// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.infoset.Infoset;
import org.crossborder.validation.intake.XmlTree;

/**
 * Personal data only as the arrangement allows; whether it does is for a person to say. UBL and
 * UN/CEFACT alike call a natural person {@code …Person}.
 */
final class NoPersonalData implements AgreementRule {
  @Override
  public String id() {
    return "D15";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (evidence.xml().isEmpty()) {
      return Judgement.undecided();
    }
    return evidence.xml().filter(NoPersonalData::namesPersons).isPresent()
        ? Judgement.indeterminate(AgreementText.of("D15.persons"))
        : Judgement.passed();
  }

  private static boolean namesPersons(XmlTree xml) {
    Infoset infoset = xml.infoset();
    for (int node = infoset.root(); node < infoset.size(); node++) {
      if (infoset.isElement(node)
          && infoset.name(node).local().endsWith("Person")
          && !infoset.stringValue(node).isBlank()) {
        return true;
      }
    }
    return false;
  }
}
