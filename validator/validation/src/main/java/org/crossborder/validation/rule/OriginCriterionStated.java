// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.util.Locale;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** A preference is granted for a reason, and the certificate states it (rule D02). */
final class OriginCriterionStated implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-16",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Origin criterion",
          "In a preferential certificate, each goods item states the criterion by which it originates.",
          "Add the origin criterion of the goods item, as the trade agreement codes it.",
          certificate("<cbc:PreferenceCriterionCode>B</cbc:PreferenceCriterionCode>", ""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String type =
        document.text("CertificateOfOriginApplication/CertificateType").toLowerCase(Locale.ROOT);
    if (!type.contains("preferential") || type.contains("non-preferential")) {
      return RuleResult.notApplicable(DESCRIPTION.id());
    }
    for (Element item : document.goodsItems()) {
      if (Ubl.text(item, "PreferenceCriterionCode").isEmpty()) {
        findings.add(item, "A goods item states no origin criterion.");
      }
    }
    return findings.result();
  }
}
