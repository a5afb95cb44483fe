// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.service.TrustService;

/** Rule A11: the arrangement was in force at the signing time. */
final class ArrangementStatusStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    return clause.arrangement().statusHistory().stream()
        .filter(period -> period.period().contains(asked.at()))
        .findFirst()
        .map(period -> reason(asked, clause, period.status()))
        .orElseGet(() -> Optional.of(outside(asked, clause)));
  }

  @Override
  public String subject(DirectedClause clause, Optional<TrustService> service) {
    return "arrangement:" + clause.arrangement().id();
  }

  private static Optional<Reason> reason(
      Case asked, DirectedClause clause, ArrangementStatus status) {
    return switch (status) {
      case IN_FORCE -> Optional.empty();
      case PROPOSED -> against(ReasonCode.NOT_YET, "was only proposed", asked, clause);
      case SUSPENDED -> against(ReasonCode.ARRANGEMENT_SUSPENDED, "was suspended", asked, clause);
      case WITHDRAWN -> against(ReasonCode.EXPIRED, "had been withdrawn", asked, clause);
      case EXPIRED -> against(ReasonCode.EXPIRED, "had expired", asked, clause);
      case SUPERSEDED -> against(ReasonCode.EXPIRED, "had been superseded", asked, clause);
    };
  }

  private static Reason outside(Case asked, DirectedClause clause) {
    boolean later =
        clause.arrangement().statusHistory().stream()
            .map(ArrangementStatusPeriod::period)
            .anyMatch(period -> period.from().isAfter(asked.at()));
    return later
        ? reason(ReasonCode.NOT_YET, "was not in force yet", asked, clause)
        : reason(ReasonCode.EXPIRED, "was no longer in force", asked, clause);
  }

  private static Optional<Reason> against(
      ReasonCode code, String what, Case asked, DirectedClause clause) {
    return Optional.of(reason(code, what, asked, clause));
  }

  private static Reason reason(ReasonCode code, String what, Case asked, DirectedClause clause) {
    return new Reason(
        code,
        "The arrangement '%s' between %s %s on %s."
            .formatted(
                clause.arrangement().title(),
                String.join(
                    " and ", clause.arrangement().parties().stream().map(asked::nameOf).toList()),
                what,
                Wording.time(asked.at())));
  }
}
