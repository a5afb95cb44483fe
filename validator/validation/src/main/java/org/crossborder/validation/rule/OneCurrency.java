// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import java.util.Set;
import java.util.TreeSet;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Values that are to be compared are in one currency (rule D02). */
final class OneCurrency implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-23",
          BUSINESS_RULES,
          WARNING,
          "Art. 9(1)",
          "Value of goods",
          "All values of goods items are in one currency.",
          "State the values in the currency of the invoice.",
          certificate(
              "<cbc:FreeOnBoardValueAmount currencyID=\"USD\">25200.00</cbc:FreeOnBoardValueAmount>",
              "<cbc:FreeOnBoardValueAmount currencyID=\"EUR\">25200.00</cbc:FreeOnBoardValueAmount>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    Set<String> currencies = new TreeSet<>();
    for (Element item : document.goodsItems()) {
      Measure.read(item, "FreeOnBoardValueAmount").ifPresent(value -> currencies.add(value.unit()));
    }
    if (currencies.size() > 1) {
      findings.add(
          document.orRoot("CertificateOfOriginApplication/Shipment"),
          "Values are in " + String.join(" and ", currencies) + ".");
    }
    return findings.result();
  }
}
