// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.List;
import java.util.Optional;
import org.crossborder.validation.agreement.exchange.Acknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement.Status;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.RefusalReason;

/**
 * A refusal carries a code for its reason, and never one that says only that the document is
 * electronic or foreign (Article 5(b); MLES 12(1)).
 */
final class RefusalReasoned implements ClosingRule {
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
            .filter(RefusalReason::meansOnlyElectronicOrForeign)
            .map(RefusalReason::code)
            .findFirst();
    return Judgement.passedIf(
        forbidden.isEmpty(), AgreementText.of("X07.forbidden", forbidden.orElse("")));
  }
}
