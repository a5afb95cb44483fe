// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** A certificate refers to documents that exist when it is issued (rule D02). */
final class InvoiceBeforeCertificate implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-17",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Dates",
          "Documents that the certificate refers to are not dated after it.",
          "Correct the date of issue, or that of the document referred to.",
          certificate(
              "<cbc:IssueDate>2026-11-16</cbc:IssueDate>",
              "<cbc:IssueDate>2026-12-16</cbc:IssueDate>"));
  private static final String REFERENCES =
      "CertificateOfOriginApplication/SupportingDocumentReference";

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String issued = document.text("IssueDate");
    for (Element reference : document.all(REFERENCES)) {
      String dated = Ubl.text(reference, "IssueDate");
      if (!issued.isEmpty() && issued.length() == dated.length() && dated.compareTo(issued) > 0) {
        findings.add(
            reference,
            "%s is dated %s, the certificate %s."
                .formatted(Ubl.text(reference, "ID"), dated, issued));
      }
    }
    return findings.result();
  }
}
