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

/** Packages are those of UN/ECE Recommendation 21 (rule D03). */
final class PackageCodes implements UblRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CL-06",
          CODE_LISTS,
          WARNING,
          "Art. 9(1)",
          "Kind of package",
          "Kinds of package are coded by UN/ECE Recommendation 21.",
          "Use the code of the kind of package: CT for cartons, BL for bales.",
          certificate(
              "<cbc:PackagingTypeCode>CT</cbc:PackagingTypeCode>",
              "<cbc:PackagingTypeCode>carton</cbc:PackagingTypeCode>"));

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element element :
        document.everywhere(element -> "PackagingTypeCode".equals(element.getLocalName()))) {
      String code = Ubl.text(element);
      if (!CodeList.PACKAGES.contains(code)) {
        findings.add(element, "%s is not in %s.".formatted(code, CodeList.PACKAGES));
      }
    }
    return findings.result();
  }
}
