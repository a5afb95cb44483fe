// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.util.List;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** The issuer is of the country that issues (rule D02). */
final class IssuerCountriesAgree implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-05",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Issuing country",
          "The issuing country and the addresses of the issuing body agree.",
          "Correct the country that differs.",
          certificate(
              "<cac:IssuingCountry>\n      <cbc:IdentificationCode>BD</cbc:IdentificationCode>",
              "<cac:IssuingCountry>\n      <cbc:IdentificationCode>NP</cbc:IdentificationCode>"));
  private static final List<String> ADDRESSES =
      List.of(
          "CertificateOfOriginApplication/IssuerParty", "IssuerEndorsement/EndorserParty/Party");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String issuing =
        document.text("CertificateOfOriginApplication/IssuingCountry/IdentificationCode");
    for (String path : ADDRESSES) {
      for (Element country : document.all(path + "/PostalAddress/Country/IdentificationCode")) {
        if (!issuing.isEmpty() && !Ubl.text(country).equals(issuing)) {
          findings.add(
              country,
              "The certificate is issued in %s, by a body of %s."
                  .formatted(issuing, Ubl.text(country)));
        }
      }
    }
    return findings.result();
  }
}
