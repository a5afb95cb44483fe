// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementEvent;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;

/**
 * Records an arrangement that every Party to it signed (Article 8(3)): their approvals of the
 * change are the signatures. Without a history it is in force when it is recorded; more clauses
 * than one entry holds follow by {@link AddClause}.
 */
public record RecordArrangement(Arrangement arrangement) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return new TreeSet<>(arrangement.parties());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    String id = arrangement.id();
    return Ids.malformed(id)
        .or(() -> Draft.taken(draft.arrangements.has(id), "The arrangement", id))
        .or(this::tooFew)
        .or(() -> first(arrangement.parties(), draft::unknownParty))
        .or(() -> Histories.ARRANGEMENT.refusal("The arrangement " + id, history(recording)))
        .or(() -> retroactive(recording))
        .or(this::doubled)
        .or(
            () ->
                first(
                    arrangement.clauses(),
                    clause -> ClauseChecks.unfit(draft, arrangement.parties(), clause, recording)));
  }

  private static <T> Optional<RegisterRefusal> first(
      List<T> all, Function<T, Optional<RegisterRefusal>> check) {
    return all.stream().flatMap(each -> check.apply(each).stream()).findFirst();
  }

  private Optional<RegisterRefusal> tooFew() {
    long different = arrangement.parties().stream().distinct().count();
    return different < 2 || different < arrangement.parties().size()
        ? Optional.of(
            RegisterRule.CLAUSE.refuses(
                "The arrangement %s needs two Parties, each named once.", arrangement.id()))
        : arrangement.events().isEmpty()
            ? Optional.empty()
            : Optional.of(
                RegisterRule.CLAUSE.refuses(
                    "The events of %s are what the log records.", arrangement.id()));
  }

  private Optional<RegisterRefusal> retroactive(Recording recording) {
    return arrangement.statusHistory().stream()
            .anyMatch(
                p ->
                    p.status() == ArrangementStatus.IN_FORCE
                        && p.period().from().isBefore(recording.recordedAt())
                        && !recording.correction())
        ? Optional.of(
            RegisterRule.RETROACTIVE.refuses(
                "The arrangement %s would have been in force before all had signed; only a change labelled a correction may say so.",
                arrangement.id()))
        : Optional.empty();
  }

  private Optional<RegisterRefusal> doubled() {
    Set<String> seen = new HashSet<>();
    return first(
        arrangement.clauses(),
        clause -> Draft.taken(!seen.add(clause.id()), "The clause", clause.id()));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    List<ArrangementStatusPeriod> history = history(recording);
    draft.arrangements.put(
        arrangement.id(), arrangement.with(history, List.of(), events(history, recording)));
    draft.touch("arrangement:" + arrangement.id(), recording.index());
    for (Clause clause : arrangement.clauses()) {
      AddClause.place(draft, arrangement.id(), clause, recording);
    }
  }

  private List<ArrangementStatusPeriod> history(Recording recording) {
    return arrangement.statusHistory().isEmpty()
        ? List.of(
            new ArrangementStatusPeriod(
                ArrangementStatus.IN_FORCE, Period.since(recording.recordedAt())))
        : arrangement.statusHistory();
  }

  private List<ArrangementEvent> events(
      List<ArrangementStatusPeriod> history, Recording recording) {
    List<ArrangementEvent> events = new ArrayList<>();
    events.add(
        new ArrangementEvent(
            ArrangementEvent.Kind.PROPOSED,
            recording.proposer(),
            recording.proposedAt(),
            recording.index(),
            recording.note()));
    for (String code : concernedInOrder()) {
      Optional.ofNullable(recording.approvals().get(code))
          .ifPresent(
              signed ->
                  events.add(
                      new ArrangementEvent(
                          ArrangementEvent.Kind.SIGNED,
                          code,
                          signed,
                          recording.index(),
                          recording.note())));
    }
    for (ArrangementStatusPeriod status : history) {
      if (status.status() != ArrangementStatus.PROPOSED) {
        events.add(
            new ArrangementEvent(
                ArrangementEvent.Kind.valueOf(status.status().name()),
                null,
                status.period().from(),
                recording.index(),
                recording.note()));
      }
    }
    return events;
  }

  private List<String> concernedInOrder() {
    return List.copyOf(new TreeSet<>(arrangement.parties()));
  }
}
