// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import java.util.Optional;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;

/** The packages of the goods items are those of the consignment (rule D02). */
final class PackagesCounted implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-14",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Number of packages",
          "The packages of the goods items add up to the number of packages of the consignment.",
          "Correct the total, or the packages of the goods item that is wrong.",
          certificate(
              "<cbc:TotalPackagesQuantity unitCode=\"XCT\">600</cbc:TotalPackagesQuantity>",
              "<cbc:TotalPackagesQuantity unitCode=\"XCT\">650</cbc:TotalPackagesQuantity>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    String path = "CertificateOfOriginApplication/Shipment/Consignment/TotalPackagesQuantity";
    Optional<Measure> total = Measure.read(document.root(), path);
    Optional<Measure> sum = Measure.sum(document.goodsItems(), "ContainingPackage/Quantity");
    if (total.isPresent()
        && sum.isPresent()
        && total.get().value().compareTo(sum.get().value()) != 0) {
      findings.add(
          document.orRoot(path),
          "The consignment has %s packages, its goods items %s."
              .formatted(total.get().value().toPlainString(), sum.get().value().toPlainString()));
    }
    return findings.result();
  }
}
