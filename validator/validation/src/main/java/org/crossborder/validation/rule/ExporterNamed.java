// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** The exporter is named (rule D02). */
final class ExporterNamed implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-01",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Exporter",
          "The exporter is named, with its country.",
          "Add the name and the country of the exporter.",
          certificate("<cbc:Name>Meghna Knit Composite Ltd.</cbc:Name>", "<cbc:Name> </cbc:Name>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    Element party = document.orRoot("ExporterParty");
    if (Ubl.text(party, "PartyName/Name").isEmpty()) {
      findings.add(party, "The exporter is not named.");
    }
    if (Ubl.text(party, "PostalAddress/Country/IdentificationCode").isEmpty()) {
      findings.add(party, "The exporter's country is not stated.");
    }
    return findings.result();
  }
}
