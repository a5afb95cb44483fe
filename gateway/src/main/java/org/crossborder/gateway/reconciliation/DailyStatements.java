// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Reconciliations;
import org.crossborder.gateway.work.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Each day, for each partner: the statement of the day before, and of days before that on which
 * this gateway did not run. Whichever side is first, the other answers, so one statement is enough
 * for both.
 */
public final class DailyStatements implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(DailyStatements.class);
  private static final int DAYS_BACK = 7;

  private final Statements statements;
  private final Reconciliations reconciliations;
  private final Supplier<Optional<PModes>> pmodes;
  private final Duration after;
  private final Clock clock;

  /**
   * @param after how long after the end of a day its statement is drawn up
   */
  public DailyStatements(
      Statements statements,
      Reconciliations reconciliations,
      Supplier<Optional<PModes>> pmodes,
      Duration after,
      Clock clock) {
    this.statements = statements;
    this.reconciliations = reconciliations;
    this.pmodes = pmodes;
    this.after = after;
    this.clock = clock;
  }

  @Override
  public List<Runnable> due(int maximum) {
    Optional<LocalDate> first = statements.firstDay();
    Optional<PModes> modes = pmodes.get();
    if (first.isPresent() && modes.isPresent()) {
      days(first.get()).forEach(day -> send(day, modes.get()));
    }
    return List.of(); // nothing is left to do: a statement is small, and the outbox sends it
  }

  /** The days that have ended, of the last week, since anything was exchanged at all. */
  private Stream<LocalDate> days(LocalDate first) {
    LocalDate today = clock.instant().minus(after).atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate earliest = today.minusDays(DAYS_BACK);
    LocalDate begin = first.isBefore(earliest) ? earliest : first;
    return begin.isBefore(today) ? begin.datesUntil(today) : Stream.empty();
  }

  private void send(LocalDate day, PModes modes) {
    modes.stated().stream()
        .filter(party -> !reconciliations.isCompared(party, day))
        .forEach(
            party ->
                statements
                    .sendDaily(party, day, modes)
                    .ifPresent(sent -> LOG.info("The statement of {} goes to {}", day, party)));
  }
}
