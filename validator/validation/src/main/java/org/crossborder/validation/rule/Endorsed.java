// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.util.Locale;
import java.util.Set;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** The issuing body has certified what the exporter declares (rule D07). */
final class Endorsed implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-24",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Endorsement",
          "The issuing body states that it certifies the declaration.",
          "Wait for the issuing body's approval; a pending or refused application is no certificate.",
          certificate(
              "<cbc:ApprovalStatus>Certified</cbc:ApprovalStatus>",
              "<cbc:ApprovalStatus>Pending</cbc:ApprovalStatus>"));
  private static final String PATH = "IssuerEndorsement/ApprovalStatus";
  private static final Set<String> APPROVED =
      Set.of("certified", "approved", "endorsed", "issued", "issued retrospectively");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String status = document.text(PATH).toLowerCase(Locale.ROOT);
    if (!APPROVED.contains(status)) {
      findings.add(document.orRoot(PATH), "The issuing body's endorsement is: " + status + ".");
    }
    return findings.result();
  }
}
