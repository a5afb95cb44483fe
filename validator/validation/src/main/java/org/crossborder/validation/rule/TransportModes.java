// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Modes of transport are those of UN/ECE Recommendation 19 (rule D03). */
final class TransportModes implements UblRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CL-07",
          CODE_LISTS,
          WARNING,
          "Art. 9(1)",
          "Mode of transport",
          "Modes of transport are coded by UN/ECE Recommendation 19.",
          "Use the digit of the mode: 1 for sea, 2 for rail, 3 for road, 4 for air.",
          certificate(
              "<cbc:TransportModeCode>1</cbc:TransportModeCode>",
              "<cbc:TransportModeCode>SEA</cbc:TransportModeCode>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element element :
        document.everywhere(element -> "TransportModeCode".equals(element.getLocalName()))) {
      String code = Ubl.text(element);
      if (!CodeList.TRANSPORT_MODES.contains(code)) {
        findings.add(element, "%s is not in %s.".formatted(code, CodeList.TRANSPORT_MODES));
      }
    }
    return findings.result();
  }
}
