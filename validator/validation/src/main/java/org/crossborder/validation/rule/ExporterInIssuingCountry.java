// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/**
 * The exporter is of the country that issues; an exporter abroad is possible, and worth a look
 * (rule D02).
 */
final class ExporterInIssuingCountry implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-06",
          BUSINESS_RULES,
          WARNING,
          "Art. 9(1)",
          "Exporter",
          "The exporter is established in the issuing country.",
          "Check whether the goods were invoiced by a third country, and whether the certificate says so.",
          certificate(
              "<cbc:PostalZone>1400</cbc:PostalZone>\n      <cac:Country>\n        <cbc:IdentificationCode>BD</cbc:IdentificationCode>",
              "<cbc:PostalZone>1400</cbc:PostalZone>\n      <cac:Country>\n        <cbc:IdentificationCode>IN</cbc:IdentificationCode>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String issuing =
        document.text("CertificateOfOriginApplication/IssuingCountry/IdentificationCode");
    String exporter = document.text("ExporterParty/PostalAddress/Country/IdentificationCode");
    if (!exporter.isEmpty() && !issuing.isEmpty() && !exporter.equals(issuing)) {
      findings.add(
          document.orRoot("ExporterParty"),
          "The exporter is in %s, the certificate is issued in %s.".formatted(exporter, issuing));
    }
    return findings.result();
  }
}
