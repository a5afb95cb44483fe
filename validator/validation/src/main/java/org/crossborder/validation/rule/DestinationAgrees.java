// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/**
 * Goods go to where the consignee is; another destination is possible, and worth a look (rule D02).
 */
final class DestinationAgrees implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-18",
          BUSINESS_RULES,
          WARNING,
          "Art. 9(1)",
          "Country of destination",
          "The country of destination is that of the consignee.",
          "Check where the goods are to be cleared.",
          certificate(
              "<cac:FinalDestinationCountry>\n          <cbc:IdentificationCode>KR</cbc:IdentificationCode>",
              "<cac:FinalDestinationCountry>\n          <cbc:IdentificationCode>JP</cbc:IdentificationCode>"));
  private static final String CONSIGNMENT = "CertificateOfOriginApplication/Shipment/Consignment";

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String destination = document.text(CONSIGNMENT + "/FinalDestinationCountry/IdentificationCode");
    String consignee =
        document.text(CONSIGNMENT + "/ConsigneeParty/PostalAddress/Country/IdentificationCode");
    if (!destination.isEmpty() && !consignee.isEmpty() && !destination.equals(consignee)) {
      findings.add(
          document.orRoot(CONSIGNMENT + "/FinalDestinationCountry"),
          "The goods go to %s, the consignee is in %s.".formatted(destination, consignee));
    }
    return findings.result();
  }
}
