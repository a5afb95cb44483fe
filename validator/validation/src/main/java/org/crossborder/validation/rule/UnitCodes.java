// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Units are those of UN/ECE Recommendation 20 (rule D03). */
final class UnitCodes implements UblRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CL-04",
          CODE_LISTS,
          WARNING,
          "Art. 9(1)",
          "Unit of measure",
          "Units of measure are coded by UN/ECE Recommendation 20.",
          "Use the code of the unit: KGM for kilograms, H87 or NMB for pieces.",
          certificate(
              "<cbc:Quantity unitCode=\"NMB\">10500</cbc:Quantity>",
              "<cbc:Quantity unitCode=\"PIECES\">10500</cbc:Quantity>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element element :
        document.everywhere(element -> element.hasAttributeNS(null, "unitCode"))) {
      String code = element.getAttributeNS(null, "unitCode");
      if (!CodeList.UNITS.contains(code)) {
        findings.add(element, "%s is not in %s.".formatted(code, CodeList.UNITS));
      }
    }
    return findings.result();
  }
}
