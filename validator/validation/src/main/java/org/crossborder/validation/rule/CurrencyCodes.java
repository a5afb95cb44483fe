// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Currencies are those of ISO 4217 (rule D03). */
final class CurrencyCodes implements UblRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CL-05",
          CODE_LISTS,
          WARNING,
          "Art. 9(1)",
          "Currency",
          "Currencies are coded by ISO 4217.",
          "Use the three-letter code of the currency.",
          certificate(
              "<cbc:FreeOnBoardValueAmount currencyID=\"USD\">25200.00</cbc:FreeOnBoardValueAmount>",
              "<cbc:FreeOnBoardValueAmount currencyID=\"TAKA\">25200.00</cbc:FreeOnBoardValueAmount>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element element :
        document.everywhere(element -> element.hasAttributeNS(null, "currencyID"))) {
      String code = element.getAttributeNS(null, "currencyID");
      if (!CodeList.CURRENCIES.contains(code)) {
        findings.add(element, "%s is not in %s.".formatted(code, CodeList.CURRENCIES));
      }
    }
    return findings.result();
  }
}
