// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.language.Text;

/** Number, issuer and date of issue are present (Article 5(a)). */
final class IdentityComplete implements AgreementRule {
  @Override
  public String id() {
    return "D04";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    DocumentFacts facts = evidence.facts();
    List<Text> missing = new ArrayList<>();
    if (facts.number().isEmpty()) {
      missing.add(AgreementText.of("D04.number"));
    }
    if (facts.issuerName().isEmpty()) {
      missing.add(AgreementText.of("D04.issuer"));
    }
    if (facts.issueDate() == null) {
      missing.add(AgreementText.of("D04.date"));
    }
    return Judgement.passedIf(
        missing.isEmpty(), AgreementText.of("D04.missing", Text.list(missing)));
  }
}
