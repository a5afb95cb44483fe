// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.arrangement.ArrangementTerms;
import org.crossborder.trust.arrangement.ArrangementTopic;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.ReceivingProfile;
import org.crossborder.validation.agreement.exchange.ReceivingProfile.OutageFallback;

/**
 * What is used during an outage is defined, and the later electronic original is reconciled with it
 * (Article 5(e); technical checklist A3.6). The profile says so; without one, an arrangement that
 * settles the topic of outage is read as settling both.
 */
final class OutageFallbackDefined implements ClosingRule {
  @Override
  public String id() {
    return "P04";
  }

  @Override
  public Judgement close(ExchangeRecord exchange, Evidence evidence) {
    return Optional.ofNullable(exchange.profile())
        .map(ReceivingProfile::outage)
        .map(OutageFallbackDefined::judge)
        .orElseGet(
            () ->
                judge(
                    Covering.of(evidence.inquiry()).orElse(List.of()).stream()
                        .flatMap(each -> Optional.ofNullable(each.arrangement().terms()).stream())
                        .toList()));
  }

  private static Judgement judge(OutageFallback fallback) {
    if (fallback.procedure().isBlank()) {
      return Judgement.failed(AgreementText.of("P04.undefined"));
    }
    Boolean reconciled = fallback.originalReconciled();
    return reconciled == null
        ? Unknown.judgement("outage-original")
        : Judgement.passedIf(reconciled, AgreementText.of("P04.unreconciled"));
  }

  private static Judgement judge(List<ArrangementTerms> arranged) {
    if (arranged.isEmpty()) {
      return Unknown.judgement("outage");
    }
    return Judgement.passedIf(
        arranged.stream()
            .allMatch(terms -> !terms.topics().getOrDefault(ArrangementTopic.OUTAGE, "").isBlank()),
        AgreementText.of("P04.undefined"));
  }
}
