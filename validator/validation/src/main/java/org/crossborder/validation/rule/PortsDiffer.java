// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.ERROR;

import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/** Goods travel from one place to another (rule D02). */
final class PortsDiffer implements CertificateRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CO-21",
          BUSINESS_RULES,
          ERROR,
          "Art. 9(1)",
          "Ports",
          "The port of loading is not the port of unloading.",
          "Correct the port that is wrong.",
          certificate(
              "<cbc:ID schemeID=\"UNLOCODE\">KRPUS</cbc:ID>",
              "<cbc:ID schemeID=\"UNLOCODE\">BDCGP</cbc:ID>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element stage : document.all("CertificateOfOriginApplication/Shipment/ShipmentStage")) {
      String loading = Ubl.text(stage, "LoadingPortLocation/ID");
      if (!loading.isEmpty() && loading.equals(Ubl.text(stage, "UnloadingPortLocation/ID"))) {
        findings.add(stage, "The goods are loaded and unloaded at " + loading + ".");
      }
    }
    return findings.result();
  }
}
