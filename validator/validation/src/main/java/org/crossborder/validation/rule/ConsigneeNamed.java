// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** The consignee is named (rule D02). */
final class ConsigneeNamed implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-02",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Consignee",
          "The consignee is named, with its country.",
          "Add the name and the country of the consignee.",
          certificate(
              "<cac:ConsigneeParty>\n          <cac:PartyName>\n            <cbc:Name>Hanbit Apparel Co., Ltd.</cbc:Name>\n          </cac:PartyName>",
              "<cac:ConsigneeParty>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    Element party =
        document.orRoot("CertificateOfOriginApplication/Shipment/Consignment/ConsigneeParty");
    if (Ubl.text(party, "PartyName/Name").isEmpty()) {
      findings.add(party, "The consignee is not named.");
    }
    if (Ubl.text(party, "PostalAddress/Country/IdentificationCode").isEmpty()) {
      findings.add(party, "The consignee's country is not stated.");
    }
    return findings.result();
  }
}
