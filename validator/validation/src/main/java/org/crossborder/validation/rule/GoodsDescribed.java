// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Goods can be told apart by their description (rule D02). */
final class GoodsDescribed implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-07",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Description of goods",
          "There is at least one goods item, and each is described.",
          "Describe the goods so that customs can identify them.",
          certificate(
              "<cbc:Description>Men's polo shirts, knitted, 100 % cotton piqué</cbc:Description>",
              ""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    if (document.goodsItems().isEmpty()) {
      findings.add(document.root(), "The certificate covers no goods.");
    }
    for (Element item : document.goodsItems()) {
      if (Ubl.text(item, "Description").isEmpty()) {
        findings.add(item, "A goods item is not described.");
      }
    }
    return findings.result();
  }
}
