// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.etsi;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.xml.XmlPage;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * Writes which constraints a signature broke (TS 119 102-2, clause 4.3.4): those of this validator,
 * one for each of its rules, since documents name no signature policy.
 */
record Constraints(XmlPage page, Language language) {
  void write(ValidatedSignature signature) {
    page.open("vr:ValidationConstraintsEvaluationReport");
    page.open("vr:SignatureValidationPolicy");
    page.open("vr:SignaturePolicyIdentifier").open("xades:SignaturePolicyImplied").close().close();
    page.text("vr:PolicyName", "Crossborder validation").close();
    signature.findings().forEach(finding -> constraint(finding, signature));
    page.close();
  }

  private void constraint(Finding finding, ValidatedSignature signature) {
    page.open("vr:ValidationConstraint");
    page.text("vr:ValidationConstraintIdentifier", "urn:crossborder:rule:" + finding.ruleId());
    page.open("vr:ConstraintStatus");
    page.text("vr:Status", "urn:etsi:019102:constraintStatus:applied").close();
    page.open("vr:ValidationStatus");
    if (finding.severity() == Severity.ERROR) {
      Status.part(page, signature.indication(), signature.subIndication());
    } else {
      Status.part(page, Indication.INDETERMINATE, null);
    }
    page.close();
    page.text("vr:Indications", finding.message().in(language)).close();
  }
}
