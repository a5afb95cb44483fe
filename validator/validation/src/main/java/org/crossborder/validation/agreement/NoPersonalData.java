// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.intake.Traversal;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

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
    return evidence.xml().filter(xml -> namesPersons(xml.root())).isPresent()
        ? Judgement.indeterminate(AgreementText.of("D15.persons"))
        : Judgement.passed();
  }

  private static boolean namesPersons(Element root) {
    for (Node node = root; node != null; node = Traversal.next(node)) {
      if (node instanceof Element element
          && element.getLocalName().endsWith("Person")
          && !element.getTextContent().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
