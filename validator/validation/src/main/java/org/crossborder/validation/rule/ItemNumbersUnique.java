// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.util.HashSet;
import java.util.Set;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Each goods item can be pointed to (rule D02). */
final class ItemNumbersUnique implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-15",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Item number",
          "No two goods items have the same number.",
          "Number the goods items from 1.",
          certificate(
              "<cbc:SequenceNumberID>3</cbc:SequenceNumberID>",
              "<cbc:SequenceNumberID>2</cbc:SequenceNumberID>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    Set<String> seen = new HashSet<>();
    for (Element item : document.goodsItems()) {
      String number = Ubl.text(item, "SequenceNumberID");
      if (!number.isEmpty() && !seen.add(number)) {
        findings.add(item, "The item number " + number + " occurs twice.");
      }
    }
    return findings.result();
  }
}
