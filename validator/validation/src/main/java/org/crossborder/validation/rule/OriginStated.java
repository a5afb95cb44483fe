// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** The origin of each goods item is what the certificate is for (rule D02). */
final class OriginStated implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-08",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Country of origin",
          "Each goods item states its country of origin.",
          "Add the country of origin of the goods item.",
          certificate(
              "<cac:OriginCountry>\n            <cbc:IdentificationCode>BD</cbc:IdentificationCode>\n          </cac:OriginCountry>",
              ""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element item : document.goodsItems()) {
      if (Ubl.text(item, "Item/OriginCountry/IdentificationCode").isEmpty()
          && Ubl.text(item, "OriginAddress/Country/IdentificationCode").isEmpty()) {
        findings.add(item, "A goods item states no country of origin.");
      }
    }
    return findings.result();
  }
}
