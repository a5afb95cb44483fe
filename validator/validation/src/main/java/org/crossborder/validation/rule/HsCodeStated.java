// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** The tariff line decides which rule of origin applies (rule D02). */
final class HsCodeStated implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-09",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "HS code",
          "Each goods item states its HS code.",
          "Add the HS code of the goods item.",
          certificate(
              "<cac:CommodityClassification>\n            <cbc:ItemClassificationCode listID=\"HS\" listVersionID=\"2022\">610510</cbc:ItemClassificationCode>\n          </cac:CommodityClassification>",
              ""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element item : document.goodsItems()) {
      if (Ubl.text(item, "Item/CommodityClassification/ItemClassificationCode").isEmpty()) {
        findings.add(item, "A goods item states no HS code.");
      }
    }
    return findings.result();
  }
}
