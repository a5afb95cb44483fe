// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.register.Assessment;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.Outcome;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.Replay;

/**
 * The one way into the log. An entry is checked by the replay that every relying party can run, and
 * recorded only if that accepts it. What other nodes record on the same database is taken over
 * before anything is decided.
 *
 * <p>Times that are recorded never decrease, even when the clock does.
 */
public final class Recorder {
  private static final int AT_ONCE = 1000;

  private final Database database;
  private final RegistryLog log;
  private final Replay replay;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile RegisterState state;
  private Instant last = Instant.MIN;

  /**
   * Replays the log.
   *
   * @param replay at its beginning
   * @throws IllegalStateException if the log cannot be replayed
   */
  public Recorder(Database database, RegistryLog log, Replay replay, Clock clock) {
    this.database = database;
    this.log = log;
    this.replay = replay;
    this.clock = clock;
    takeOver(log.size());
    this.state = replay.state();
  }

  /** The register as it is recorded; while an entry is being recorded, as it was before. */
  public RegisterState state() {
    if (lock.tryLock()) {
      try {
        state = replay.state();
      } finally {
        lock.unlock();
      }
    }
    return state;
  }

  /** Takes over what other nodes have recorded. */
  public void refresh() {
    alone(
        () -> {
          takeOver(log.size());
          return replay.treeSize();
        });
  }

  /**
   * Does some work as the only writer, in one transaction, which is on disk when this returns. It
   * records at most one entry.
   */
  public <T> T durably(Supplier<T> work) {
    return alone(
        () -> {
          T result = database.durably(work);
          takeOver(log.size());
          return result;
        });
  }

  /**
   * Records an entry within {@link #durably}; it counts once that returns.
   *
   * @param entry makes the entry for the time at which it is recorded
   */
  public Recording record(Function<Instant, RegisterEntry> entry) {
    takeOver(log.lock());
    RegisterEntry next = entry.apply(recordedAt());
    Outcome outcome = replay.check(next);
    if (outcome instanceof Outcome.Refused refused) {
      return new Recording.Refused(refused.refusal());
    }
    Outcome.Applied applied = (Outcome.Applied) outcome;
    return new Recording.Recorded(
        log.append(next.recordedAt(), written(next), applied.subjects()), next);
  }

  /** The entry at an index, read. */
  public RegisterEntry entry(long index) {
    try {
      return EntryJson.read(log.entry(index).orElseThrow().entry().toBytes());
    } catch (MalformedEntryException e) {
      throw new IllegalStateException("Entry " + index + " of the log cannot be read", e);
    }
  }

  /** Where a change stands that is not recorded yet, within {@link #durably} or without. */
  public Assessment assess(Function<Instant, ChangeEntry> entry) {
    return alone(() -> replay.assess(entry.apply(recordedAt())));
  }

  /** Now, or when the last entry was recorded if the clock was set back since. */
  public Instant recordedAt() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(last) ? last : now;
  }

  private <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private void takeOver(long size) {
    while (replay.treeSize() < size) {
      long from = replay.treeSize();
      for (StoredEntry stored : log.entries(from, Math.min(size, from + AT_ONCE))) {
        if (replay.append(stored.index(), stored.entry().toBytes())
            instanceof Outcome.Refused refused) {
          throw new IllegalStateException(
              "Entry %d of the log may not stand there: %s"
                  .formatted(stored.index(), refused.refusal()));
        }
        last = stored.recordedAt();
      }
      if (replay.treeSize() == from) {
        throw new IllegalStateException("Entry " + from + " of the log is missing");
      }
    }
  }

  private static LogEntry written(RegisterEntry entry) {
    try {
      return EntryJson.write(entry);
    } catch (MalformedLogException e) {
      throw new IllegalStateException("What was checked can be written", e);
    }
  }
}
