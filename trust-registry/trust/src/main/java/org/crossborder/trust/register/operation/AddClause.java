// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crossborder.trust.arrangement.Clause;

/** Adds a clause to an arrangement; every Party to it signs. */
public record AddClause(String arrangement, Clause clause) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft
        .arrangements
        .get(arrangement)
        .<Set<String>>map(known -> new TreeSet<>(known.parties()))
        .orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownArrangement(arrangement)
        .or(
            () ->
                draft
                    .arrangements
                    .get(arrangement)
                    .flatMap(
                        known -> ClauseChecks.unfit(draft, known.parties(), clause, recording)));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    place(draft, arrangement, clause, recording);
  }

  static void place(Draft draft, String arrangement, Clause clause, Recording recording) {
    Clause begun = clause.within(recording.effective(clause.period()).orElseThrow());
    draft.clauses.put(clause.id(), new PlacedClause(arrangement, begun, false));
    draft.touch("clause:" + clause.id(), recording.index());
  }
}
