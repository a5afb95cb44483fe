// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.RuleExample.certificate;
import static org.crossborder.validation.finding.Severity.WARNING;

import java.util.regex.Pattern;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.document.Ubl;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.w3c.dom.Element;

/**
 * Places are those of UN/LOCODE; the shape and the country are checked, the place itself is in an
 * operator's list (rule D03).
 */
final class PlaceCodes implements UblRule {
  private static final RuleDescription DESCRIPTION =
      new RuleDescription(
          "CL-03",
          CODE_LISTS,
          WARNING,
          "Art. 9(1)",
          "Port or place",
          "UN/LOCODEs have five characters and begin with a country.",
          "Use the UN/LOCODE of the port, such as BDCGP or KRPUS.",
          certificate(
              "<cbc:ID schemeID=\"UNLOCODE\">BDCGP</cbc:ID>",
              "<cbc:ID schemeID=\"UNLOCODE\">CGP</cbc:ID>"));
  private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public RuleResult check(UblDocument document) {
    Findings findings = new Findings(DESCRIPTION, document);
    for (Element element : document.everywhere(PlaceCodes::isPlaceCode)) {
      String code = Ubl.text(element);
      if (!LOCODE.matcher(code).matches() || !CodeList.COUNTRIES.contains(code.substring(0, 2))) {
        findings.add(element, code + " is no UN/LOCODE.");
      }
    }
    return findings.result();
  }

  private static boolean isPlaceCode(Element element) {
    return "ID".equals(element.getLocalName())
        && element.getAttributeNS(null, "schemeID").replace("/", "").equals("UNLOCODE");
  }
}
