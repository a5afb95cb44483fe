// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** A certificate has its number and its date of issue (rule D04). */
final class NumberAndDate implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-04",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Number and date",
          "The certificate has a number and a date of issue.",
          "Add the number and the date of issue.",
          certificate("<cbc:IssueDate>2026-11-18</cbc:IssueDate>", ""));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    if (document.text("ID").isEmpty()) {
      findings.add(document.root(), "The certificate has no number.");
    }
    if (document.text("IssueDate").isEmpty()) {
      findings.add(document.root(), "The certificate has no date of issue.");
    }
    return findings.result();
  }
}
