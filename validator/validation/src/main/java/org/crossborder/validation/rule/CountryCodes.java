// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Countries are those of ISO 3166-1 (rule D03). */
final class CountryCodes implements UblRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CL-01",
          CODE_LISTS,
          WARNING,
          "Art. 9(1)",
          "Country",
          "Countries are coded by ISO 3166-1 alpha-2.",
          "Use the two-letter code of the country.",
          certificate(
              "<cbc:IdentificationCode>SG</cbc:IdentificationCode>",
              "<cbc:IdentificationCode>XQ</cbc:IdentificationCode>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element element : document.everywhere(CountryCodes::isCountryCode)) {
      String code = Ubl.text(element);
      if (!CodeList.COUNTRIES.contains(code)) {
        findings.add(element, "%s is not in %s.".formatted(code, CodeList.COUNTRIES));
      }
    }
    return findings.result();
  }

  private static boolean isCountryCode(Element element) {
    return "IdentificationCode".equals(element.getLocalName())
        && element.getParentNode() instanceof Element parent
        && parent.getLocalName().endsWith("Country");
  }
}
