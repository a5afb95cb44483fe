// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import java.util.regex.Pattern;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/**
 * Goods are classified by the Harmonized System: two digits of chapter, four more, and up to four
 * national ones (rule D03).
 */
final class HsCodes implements UblRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CL-02",
          CODE_LISTS,
          WARNING,
          "Art. 9(1)",
          "HS code",
          "HS codes have six, eight or ten digits and begin with a chapter that exists.",
          "Write the code in digits only, without dots; use the edition in force.",
          certificate(
              "<cbc:ItemClassificationCode listID=\"HS\" listVersionID=\"2022\">610510</cbc:ItemClassificationCode>",
              "<cbc:ItemClassificationCode listID=\"HS\" listVersionID=\"2022\">6105.10</cbc:ItemClassificationCode>"));
  private static final Pattern HS = Pattern.compile("(?!00)\\d{6}(\\d{2}){0,2}");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element element : document.everywhere(HsCodes::isHsCode)) {
      String code = Ubl.text(element);
      if (!HS.matcher(code).matches() || code.startsWith("77") || code.compareTo("98") >= 0) {
        findings.add(element, code + " is no code of the Harmonized System.");
      }
    }
    return findings.result();
  }

  private static boolean isHsCode(Element element) {
    return "ItemClassificationCode".equals(element.getLocalName())
        && "HS".equals(element.getAttributeNS(null, "listID"));
  }
}
