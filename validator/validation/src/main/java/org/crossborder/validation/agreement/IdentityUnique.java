// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Optional;
import org.crossborder.validation.document.DocumentFacts;

/**
 * Another content under a known number is refused, the same content is the same document (Article
 * 5(e)). The content is the whole file as it came, seal included.
 */
final class IdentityUnique implements AgreementRule {
  @Override
  public String id() {
    return "D13";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence
        .circumstances()
        .known()
        .map(known -> judge(known, evidence))
        .orElseGet(Judgement::notApplicable);
  }

  private static Judgement judge(KnownDocuments known, Evidence evidence) {
    DocumentFacts facts = evidence.facts();
    if (facts.number().isEmpty() || facts.issuerName().isEmpty()) {
      return Unknown.judgement("identity");
    }
    Optional<String> other =
        known.content(facts).filter(sha256 -> !sha256.equals(evidence.sha256()));
    return Judgement.passedIf(other.isEmpty(), AgreementText.of("D13.other", facts.number()));
  }
}
