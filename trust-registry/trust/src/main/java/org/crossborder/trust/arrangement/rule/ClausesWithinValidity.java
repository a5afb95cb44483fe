// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement.rule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.rule.Judgement;
import org.crossborder.trust.rule.Remark;
import org.crossborder.trust.rule.Rule;

/** A11: nothing is exchanged outside the time for which the arrangement holds (Article 8(3)). */
final class ClausesWithinValidity implements Rule<ArrangementCase> {
  private static final Set<ArrangementStatus> ENDED =
      Set.of(ArrangementStatus.WITHDRAWN, ArrangementStatus.EXPIRED, ArrangementStatus.SUPERSEDED);

  @Override
  public String id() {
    return "A11";
  }

  @Override
  public Judgement judge(ArrangementCase subject) {
    List<ArrangementStatusPeriod> history = subject.arrangement().statusHistory();
    if (history.isEmpty()) {
      return Judgement.indeterminate(
          subject.subject(), "The arrangement has no status, so nobody knows when it holds.");
    }
    if (history.stream()
        .anyMatch(s -> ENDED.contains(s.status()) && s.period().contains(subject.at()))) {
      return Judgement.notApplicable(subject.subject(), "The arrangement has ended.");
    }
    Instant begin = history.get(0).period().from();
    Stream<Remark> early =
        subject.clauses().stream()
            .filter(clause -> clause.period().from().isBefore(begin))
            .map(clause -> early(clause, begin));
    return Judgement.failedBy(
        early.toList(), subject.subject(), "No clause begins before the arrangement does.");
  }

  private static Remark early(Clause clause, Instant begin) {
    return ArrangementCase.remark(
        clause,
        "begins at %s, before the arrangement does at %s."
            .formatted(clause.period().from(), begin));
  }
}
