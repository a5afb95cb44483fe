// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** The last digit of an IMO number checks the others (IMO resolution A.1117(30)). */
final class ImoNumber implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-20",
          BUSINESS_RULES,
          WARNING,
          "Art. 9(1)",
          "Vessel",
          "A vessel number is an IMO number with a valid check digit.",
          "Correct the IMO number of the vessel.",
          certificate(
              "<cbc:VesselID>9629469</cbc:VesselID>", "<cbc:VesselID>9629496</cbc:VesselID>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element vessel : document.everywhere(e -> "VesselID".equals(e.getLocalName()))) {
      String number = Ubl.text(vessel).replaceFirst("^IMO ?", "");
      if (!isValid(number)) {
        findings.add(vessel, number + " is no IMO number.");
      }
    }
    return findings.result();
  }

  private static boolean isValid(String number) {
    if (!number.matches("[0-9]{7}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += (number.charAt(i) - '0') * (7 - i);
    }
    return sum % 10 == number.charAt(6) - '0';
  }
}
