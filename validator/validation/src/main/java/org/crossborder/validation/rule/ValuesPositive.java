// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Goods that are traded have a value (rule D02). */
final class ValuesPositive implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-22",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Value of goods",
          "A value that a goods item states is above zero.",
          "Correct the value of the goods item.",
          certificate(
              "<cbc:FreeOnBoardValueAmount currencyID=\"USD\">25200.00</cbc:FreeOnBoardValueAmount>",
              "<cbc:FreeOnBoardValueAmount currencyID=\"USD\">-25200.00</cbc:FreeOnBoardValueAmount>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element item : document.goodsItems()) {
      Measure.read(item, "FreeOnBoardValueAmount")
          .filter(value -> !value.isPositive())
          .ifPresent(value -> findings.add(item, "A goods item is worth " + value + "."));
    }
    return findings.result();
  }
}
