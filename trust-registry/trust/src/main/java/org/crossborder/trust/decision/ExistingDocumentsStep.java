// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.service.TrustService;

/**
 * Rule A11, for documents signed before a clause or its arrangement ended: they stand if the clause
 * keeps them and the time of signing is proved; a clause that voids them does so when its grace is
 * over. Grace never covers what is signed after the end.
 */
final class ExistingDocumentsStep implements ClauseStep {
  private static final Set<ArrangementStatus> ENDED =
      Set.of(ArrangementStatus.WITHDRAWN, ArrangementStatus.EXPIRED, ArrangementStatus.SUPERSEDED);

  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    return ends(clause)
        .filter(end -> end.isAfter(asked.at()) && !end.isAfter(asked.now()))
        .min(Instant::compareTo)
        .flatMap(end -> reason(asked, clause, end));
  }

  private static Optional<Reason> reason(Case asked, DirectedClause clause, Instant end) {
    boolean inGrace = asked.now().isBefore(end.plus(clause.clause().grace()));
    if (clause.clause().voidsExistingDocuments() && !inGrace) {
      return expired(clause, end, "existing documents are no longer recognised");
    }
    return asked.question().timeProof() == TimeProof.CLAIMED
        ? expired(clause, end, "that the document is older is only claimed, not proved")
        : Optional.empty();
  }

  private static Optional<Reason> expired(DirectedClause clause, Instant end, String what) {
    return Optional.of(
        new Reason(
            ReasonCode.EXPIRED,
            "The %s ended on %s, and %s.".formatted(clause.name(), Wording.time(end), what)));
  }

  private static Stream<Instant> ends(DirectedClause clause) {
    return Stream.concat(
        clause.clause().period().end().stream(),
        clause.arrangement().statusHistory().stream()
            .filter(period -> ENDED.contains(period.status()))
            .map(ArrangementStatusPeriod::period)
            .map(period -> period.from()));
  }
}
