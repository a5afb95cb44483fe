// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** A certificate of origin is for another country (rule D02). */
final class DestinationAbroad implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-19",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Country of destination",
          "The country of destination is not the issuing country.",
          "Correct the country of destination.",
          certificate(
              "<cac:FinalDestinationCountry>\n          <cbc:IdentificationCode>KR</cbc:IdentificationCode>",
              "<cac:FinalDestinationCountry>\n          <cbc:IdentificationCode>BD</cbc:IdentificationCode>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String path =
        "CertificateOfOriginApplication/Shipment/Consignment/FinalDestinationCountry/IdentificationCode";
    String issuing =
        document.text("CertificateOfOriginApplication/IssuingCountry/IdentificationCode");
    String destination = document.text(path);
    if (!destination.isEmpty() && destination.equals(issuing)) {
      findings.add(
          document.orRoot(path), "The goods stay in " + issuing + ", where they are from.");
    }
    return findings.result();
  }
}
