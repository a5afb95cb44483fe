// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    ClauseStanding nearest = null;
    for (DirectedClause clause : relevant(asked)) {
      ClauseStanding standing =
          new ClauseStanding(clause, level(asked, service), reasons(asked, clause, service));
      if (standing.reasons().isEmpty()) {
        return standing;
      }
      if (nearest == null || standing.reasons().size() < nearest.reasons().size()) {
        nearest = standing;
      }
    }
    return nearest != null
        ? nearest
        : new ClauseStanding(null, level(asked, service), List.of(none(asked)));
  }

  /** The clauses of this direction: those for this document type if there are any, else all. */
  private static List<DirectedClause> relevant(Case asked) {
    Question question = asked.question();
    List<DirectedClause> directed =
        asked.index().clauses(question.recognisingParty(), question.recognisedParty());
    List<DirectedClause> forType = new ArrayList<>();
    for (DirectedClause clause : directed) {
      if (clause.clause().documentTypes().contains(question.documentType())) {
        forType.add(clause);
      }
    }
    return forType.isEmpty() ? directed : forType;
  }

  private List<Reason> reasons(Case asked, DirectedClause clause, Optional<TrustService> service) {
    List<Reason> reasons = new ArrayList<>();
    for (ClauseStep step : steps) {
      step.reason(asked, clause, service)
          .map(r -> r.restingOn(recorded(asked, step.subject(clause, service), clause)))
          .ifPresent(reasons::add);
    }
    return reasons;
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
        !asked
            .index()
            .clauses(asked.question().recognisedParty(), asked.question().recognisingParty())
            .isEmpty();
    return new Reason(
        ReasonCode.NO_ARRANGEMENT,
        "%s has agreed no arrangement to recognise documents from %s%s."
            .formatted(
                asked.recogniser(),
                asked.recognised(),
                opposite ? "; what is agreed in the other direction does not count" : ""));
  }
}
