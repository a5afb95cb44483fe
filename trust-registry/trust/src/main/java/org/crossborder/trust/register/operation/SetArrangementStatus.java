// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementEvent;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Gives an arrangement a status. Any one Party to it may reduce; to put it in force again takes
 * all. What was to come later is replaced, except that a suspension lifts no end.
 *
 * @param from null for at once
 */
public record SetArrangementStatus(
    String arrangement, ArrangementStatus status, @Nullable Instant from) implements Operation {
  private static final Set<ArrangementStatus> ENDED =
      Set.of(ArrangementStatus.WITHDRAWN, ArrangementStatus.EXPIRED, ArrangementStatus.SUPERSEDED);

  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft
        .arrangements
        .get(arrangement)
        .map(Arrangement::parties)
        .<Set<String>>map(
            parties ->
                status != ArrangementStatus.IN_FORCE
                        && !recording.correction()
                        && parties.contains(recording.proposer())
                    ? Set.of(recording.proposer())
                    : new TreeSet<>(parties))
        .orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownArrangement(arrangement)
        .or(() -> recording.retroactive(from))
        .or(() -> draft.arrangements.get(arrangement).flatMap(known -> unfit(known, recording)));
  }

  private Optional<RegisterRefusal> unfit(Arrangement known, Recording recording) {
    Instant begin = recording.effective(from);
    Optional<ArrangementStatus> then =
        Histories.ARRANGEMENT.at(known.statusHistory(), begin).map(ArrangementStatusPeriod::status);
    if (status == ArrangementStatus.PROPOSED
        || (status != ArrangementStatus.IN_FORCE && then.filter(ENDED::contains).isPresent())) {
      return Optional.of(
          RegisterRule.PERIODS.refuses(
              "The arrangement %s is %s at %s and cannot become %s.",
              arrangement, then.map(Enum::name).orElse("not begun"), begin, status));
    }
    return Histories.ARRANGEMENT.refusal(
        "The arrangement " + arrangement, changed(known, recording).statusHistory());
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .arrangements
        .get(arrangement)
        .ifPresent(known -> draft.arrangements.put(arrangement, changed(known, recording)));
    draft.decide("arrangement:" + arrangement, recording.index());
  }

  private Arrangement changed(Arrangement known, Recording recording) {
    Instant begin = recording.effective(from);
    List<ArrangementStatusPeriod> history =
        Histories.ARRANGEMENT.with(
            known.statusHistory(), new ArrangementStatusPeriod(status, Period.since(begin)));
    return known.with(
        status == ArrangementStatus.SUSPENDED ? withEnd(history, known, begin) : history,
        known.clauses(),
        Stream.concat(known.events().stream(), Stream.of(event(known, begin, recording))).toList());
  }

  private static List<ArrangementStatusPeriod> withEnd(
      List<ArrangementStatusPeriod> history, Arrangement known, Instant after) {
    return known.statusHistory().stream()
        .filter(p -> ENDED.contains(p.status()) && p.period().from().isAfter(after))
        .findFirst()
        .map(p -> new ArrangementStatusPeriod(p.status(), Period.since(p.period().from())))
        .map(end -> Histories.ARRANGEMENT.with(history, end))
        .orElse(history);
  }

  private ArrangementEvent event(Arrangement known, Instant begin, Recording recording) {
    boolean alone =
        status != ArrangementStatus.IN_FORCE && known.parties().contains(recording.proposer());
    return new ArrangementEvent(
        ArrangementEvent.Kind.valueOf(status.name()),
        alone ? recording.proposer() : null,
        begin,
        recording.index(),
        recording.note());
  }

  @Override
  public boolean onlyReduces(Draft draft, Recording recording) {
    return status == ArrangementStatus.SUSPENDED
        && !recording.correction()
        && recording.effective(from).equals(recording.recordedAt());
  }
}
