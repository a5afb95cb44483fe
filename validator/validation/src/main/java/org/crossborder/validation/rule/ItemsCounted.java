// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.math.BigDecimal;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** No goods item was added or lost (rule D02). */
final class ItemsCounted implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-13",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Number of goods items",
          "The number of goods items is the one stated.",
          "Correct the number, or add the goods item that is missing.",
          certificate(
              "<cbc:TotalGoodsItemQuantity unitCode=\"C62\">3</cbc:TotalGoodsItemQuantity>",
              "<cbc:TotalGoodsItemQuantity unitCode=\"C62\">4</cbc:TotalGoodsItemQuantity>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String path = "CertificateOfOriginApplication/Shipment/TotalGoodsItemQuantity";
    int count = document.goodsItems().size();
    Measure.read(document.root(), path)
        .filter(stated -> stated.value().compareTo(BigDecimal.valueOf(count)) != 0)
        .ifPresent(
            stated ->
                findings.add(
                    document.orRoot(path),
                    "%s goods items are stated, %d are listed."
                        .formatted(stated.value().toPlainString(), count)));
    return findings.result();
  }
}
