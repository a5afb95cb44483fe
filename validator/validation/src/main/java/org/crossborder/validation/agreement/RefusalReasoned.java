// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crossborder.validation.agreement.exchange.Acknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement.Status;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.RefusalReason;

/**
 * A refusal carries a code for its reason, and never one that says only that the document is
 * electronic or foreign (Article 5(b); MLES 12(1)). A code is read by its words.
 */
final class RefusalReasoned implements ClosingRule {
  private static final Set<String> FORBIDDEN =
      Set.of("electronic", "digital", "paperless", "paper", "foreign", "abroad", "overseas");
  private static final Set<String> EMPTY =
      Set.of(
          "is",
          "not",
          "no",
          "only",
          "a",
          "an",
          "the",
          "in",
          "from",
          "made",
          "issued",
          "form",
          "original",
          "document",
          "certificate",
          "signature",
          "seal",
          "signer",
          "issuer",
          "origin");

  @Override
  public String id() {
    return "X07";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    if (exchange.acknowledgements().isEmpty()) {
      return Unknown.judgement("acknowledgement");
    }
    List<Acknowledgement> refusals =
        exchange.acknowledgements().stream()
            .filter(each -> each.status() == Status.REJECTED)
            .toList();
    return refusals.isEmpty() ? Judgement.notApplicable() : judge(refusals);
  }

  private static Judgement judge(List<Acknowledgement> refusals) {
    if (refusals.stream().anyMatch(refusal -> refusal.reasons().isEmpty())) {
      return Judgement.failed(AgreementText.of("X07.none"));
    }
    List<RefusalReason> reasons =
        refusals.stream().flatMap(refusal -> refusal.reasons().stream()).toList();
    if (reasons.stream().anyMatch(reason -> reason.code().isBlank())) {
      return Judgement.failed(AgreementText.of("X07.no-code"));
    }
    Optional<String> forbidden =
        reasons.stream()
            .map(RefusalReason::code)
            .filter(RefusalReasoned::meansOnlyElectronicOrForeign)
            .findFirst();
    return Judgement.passedIf(
        forbidden.isEmpty(), AgreementText.of("X07.forbidden", forbidden.orElse("")));
  }

  private static boolean meansOnlyElectronicOrForeign(String code) {
    List<String> words =
        Arrays.stream(code.split("[^a-zA-Z]+|(?<=[a-z])(?=[A-Z])", -1))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
            .toList();
    return !words.isEmpty() && FORBIDDEN.containsAll(words);
  }
}
