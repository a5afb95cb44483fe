// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** A certificate for no goods certifies nothing (rule D02). */
final class QuantityPositive implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-10",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Quantity",
          "Each goods item states a quantity above zero.",
          "Correct the quantity of the goods item.",
          certificate(
              "<cbc:Quantity unitCode=\"NMB\">6000</cbc:Quantity>",
              "<cbc:Quantity unitCode=\"NMB\">0</cbc:Quantity>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element item : document.goodsItems()) {
      if (Measure.read(item, "Quantity").filter(Measure::isPositive).isEmpty()) {
        findings.add(item, "A goods item states no quantity above zero.");
      }
    }
    return findings.result();
  }
}
