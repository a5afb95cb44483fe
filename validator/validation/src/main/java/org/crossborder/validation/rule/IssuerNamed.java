// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** The issuing body is named (rules D02, D04). */
final class IssuerNamed implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-03",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Issuer",
          "The issuing body is named, with the country that issues.",
          "Add the issuing body and the issuing country.",
          certificate(
              "<cac:IssuingCountry>\n      <cbc:IdentificationCode>BD</cbc:IdentificationCode>",
              "<cac:IssuingCountry>"));
  private static final String APPLICATION = "CertificateOfOriginApplication";

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    if (document.text(APPLICATION + "/IssuerParty/PartyName/Name").isEmpty()) {
      findings.add(document.orRoot(APPLICATION + "/IssuerParty"), "The issuing body is not named.");
    }
    if (document.text(APPLICATION + "/IssuingCountry/IdentificationCode").isEmpty()) {
      findings.add(
          document.orRoot(APPLICATION + "/IssuingCountry"), "The issuing country is not stated.");
    }
    return findings.result();
  }
}
