// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.document.DocumentFacts;

/** Number, issuer and date of issue are present (Article 5(a)). */
final class IdentityComplete implements AgreementRule {
  @Override
  public String id() {
    return "D04";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    DocumentFacts facts = evidence.facts();
    List<String> missing = new ArrayList<>();
    if (facts.number().isEmpty()) {
      missing.add("number");
    }
    if (facts.issuerName().isEmpty()) {
      missing.add("issuer");
    }
    if (facts.issueDate() == null) {
      missing.add("date of issue");
    }
    return Judgement.passedIf(missing.isEmpty(), "Not stated: " + String.join(", ", missing) + ".");
  }
}
