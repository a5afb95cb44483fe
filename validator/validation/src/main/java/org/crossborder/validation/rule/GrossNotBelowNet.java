// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.util.Optional;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Goods with their packing weigh no less than without (rule D02). */
final class GrossNotBelowNet implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-11",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Gross and net weight",
          "The gross weight of a goods item is not below its net weight.",
          "Correct the weights of the goods item; they may have been exchanged.",
          certificate(
              "<cbc:GrossWeightMeasure unitCode=\"KGM\">1620.00</cbc:GrossWeightMeasure>",
              "<cbc:GrossWeightMeasure unitCode=\"KGM\">1400.00</cbc:GrossWeightMeasure>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element item : document.goodsItems()) {
      Optional<Measure> gross = Measure.read(item, "GrossWeightMeasure");
      Optional<Measure> net = Measure.read(item, "NetWeightMeasure");
      if (gross.isPresent() && net.isPresent() && gross.get().isBelow(net.get())) {
        findings.add(item, "Gross weight %s, net weight %s.".formatted(gross.get(), net.get()));
      }
    }
    return findings.result();
  }
}
