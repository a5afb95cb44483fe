// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause by which the recognising Party recognises the other's documents (rules A02, A11,
 * T03). Clauses of the other direction, and what third Parties have agreed, do not count.
 */
final class ClauseStandings {
  private final List<ClauseStep> steps;

  ClauseStandings(List<ClauseStep> steps) {
    this.steps = steps;
  }

  ClauseStanding of(Case asked, Optional<TrustService> service) {
    return asked.snapshot().arrangements().stream()
        .flatMap(arrangement -> directed(asked.question(), arrangement))
        .min(byRelevance(asked, service))
        .map(
            clause ->
                new ClauseStanding(
                    clause.clause().id(), level(asked, service), reasons(asked, clause, service)))
        .orElseGet(() -> new ClauseStanding(null, level(asked, service), List.of(none(asked))));
  }

  private static Stream<DirectedClause> directed(Question question, Arrangement arrangement) {
    return arrangement.clauses().stream()
        .filter(clause -> clause.recogniser().equals(question.recognisingParty()))
        .filter(clause -> clause.recognised().equals(question.recognisedParty()))
        .map(clause -> new DirectedClause(arrangement, clause));
  }

  /** A clause for this document type first, then the one that least speaks against. */
  private Comparator<DirectedClause> byRelevance(Case asked, Optional<TrustService> service) {
    String type = asked.question().documentType();
    return Comparator.<DirectedClause, Boolean>comparing(
            clause -> !clause.clause().documentTypes().contains(type))
        .thenComparing(clause -> reasons(asked, clause, service).size());
  }

  private List<Reason> reasons(Case asked, DirectedClause clause, Optional<TrustService> service) {
    return steps.stream()
        .flatMap(
            step ->
                step.reason(asked, clause, service).stream()
                    .map(r -> r.restingOn(recorded(asked, step.subject(clause, service), clause))))
        .toList();
  }

  /** Where nothing says otherwise, the clause itself speaks against. */
  private static Optional<Long> recorded(Case asked, String subject, DirectedClause clause) {
    return asked.logIndex(subject).or(() -> asked.logIndex(clause.subject()));
  }

  private static @Nullable Integer level(Case asked, Optional<TrustService> service) {
    return service.flatMap(s -> ReferenceLevels.of(asked, s)).orElse(null);
  }

  private static Reason none(Case asked) {
    boolean opposite =
        asked.snapshot().arrangements().stream()
            .flatMap(arrangement -> arrangement.clauses().stream())
            .anyMatch(
                clause ->
                    clause.recogniser().equals(asked.question().recognisedParty())
                        && clause.recognised().equals(asked.question().recognisingParty()));
    return new Reason(
        ReasonCode.NO_ARRANGEMENT,
        "%s has agreed no arrangement to recognise documents from %s%s."
            .formatted(
                asked.recogniser(),
                asked.recognised(),
                opposite ? "; what is agreed in the other direction does not count" : ""));
  }
}
