// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.jspecify.annotations.Nullable;

/**
 * Ends a clause. Either Party to the arrangement may do so for the future; a correction, which acts
 * back, concerns all. What becomes of existing documents, the clause says itself.
 *
 * @param at null for at once
 */
public record EndClause(String clause, @Nullable Instant at) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft
        .clauses
        .get(clause)
        .flatMap(placed -> draft.arrangements.get(placed.arrangement()))
        .map(Arrangement::parties)
        .<Set<String>>map(
            parties ->
                parties.contains(recording.proposer()) && !recording.correction()
                    ? Set.of(recording.proposer())
                    : new TreeSet<>(parties))
        .orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    Instant end = recording.effective(at);
    return Draft.known(
            draft.clauses.get(clause).filter(placed -> !placed.withdrawn()).isPresent(),
            "The clause",
            clause)
        .or(() -> recording.retroactive(at))
        .or(() -> draft.clauses.get(clause).flatMap(placed -> over(placed, end)));
  }

  private Optional<RegisterRefusal> over(PlacedClause placed, Instant end) {
    return placed.clause().period().end().filter(last -> !last.isAfter(end)).isPresent()
        ? Optional.of(
            RegisterRule.PERIODS.refuses("The clause %s ends before %s already.", clause, end))
        : Optional.empty();
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    Instant end = recording.effective(at);
    draft.clauses.get(clause).ifPresent(placed -> draft.clauses.put(clause, ended(placed, end)));
    draft.touch("clause:" + clause, recording.index());
  }

  private static PlacedClause ended(PlacedClause placed, Instant end) {
    Instant begin = placed.clause().period().from();
    return begin.isBefore(end)
        ? new PlacedClause(
            placed.arrangement(), placed.clause().within(new Period(begin, end)), false)
        : new PlacedClause(placed.arrangement(), placed.clause(), true);
  }
}
