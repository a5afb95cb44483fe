// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.document.Ubl;

/** No consular legalisation on top of a recognised signature (Article 8(1)). */
final class NoLegalisation implements AgreementRule {
  @Override
  public String id() {
    return "P03";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (evidence.xml().isEmpty()) {
      return Judgement.undecided();
    }
    boolean legalised =
        evidence.xml().flatMap(xml -> Ubl.first(xml.infoset(), "EmbassyEndorsement")).isPresent();
    return Judgement.passedIf(!legalised, AgreementText.of("P03.embassy"));
  }
}
