// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.math.BigDecimal;
import java.util.Optional;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** The goods items together weigh what the shipment weighs, but for rounding (rule D02). */
final class WeightsAddUp implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-12",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Total gross weight",
          "The gross weights of the goods items add up to the gross weight of the shipment, within half a percent.",
          "Correct the total, or the goods item that is wrong.",
          certificate(
              "<cbc:GrossWeightMeasure unitCode=\"KGM\">6480.00</cbc:GrossWeightMeasure>",
              "<cbc:GrossWeightMeasure unitCode=\"KGM\">8480.00</cbc:GrossWeightMeasure>"));
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String path = "CertificateOfOriginApplication/Shipment/GrossWeightMeasure";
    Optional<Measure> total = Measure.read(document.root(), path);
    Optional<Measure> sum = Measure.sum(document.goodsItems(), "GrossWeightMeasure");
    if (total.isPresent() && sum.isPresent() && !total.get().isAbout(sum.get(), TOLERANCE)) {
      findings.add(
          document.orRoot(path),
          "The shipment weighs %s, its goods items %s.".formatted(total.get(), sum.get()));
    }
    return findings.result();
  }
}
