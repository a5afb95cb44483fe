// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/**
 * Goods leave from where the certificate is issued; a movement certificate is possible, and worth a
 * look (rule D02).
 */
final class ExportCountryAgrees implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-25",
          BUSINESS_RULES,
          WARNING,
          "Art. 9(1)",
          "Country of export",
          "The country of export is the issuing country.",
          "Check whether the certificate is a back-to-back certificate, and whether it says so.",
          certificate(
              "<cac:ExportCountry>\n        <cbc:IdentificationCode>BD</cbc:IdentificationCode>",
              "<cac:ExportCountry>\n        <cbc:IdentificationCode>VN</cbc:IdentificationCode>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String path = "CertificateOfOriginApplication/Shipment/ExportCountry/IdentificationCode";
    String issuing =
        document.text("CertificateOfOriginApplication/IssuingCountry/IdentificationCode");
    String export = document.text(path);
    if (!export.isEmpty() && !issuing.isEmpty() && !export.equals(issuing)) {
      findings.add(
          document.orRoot(path),
          "The goods leave from %s, the certificate is issued in %s.".formatted(export, issuing));
    }
    return findings.result();
  }
}
