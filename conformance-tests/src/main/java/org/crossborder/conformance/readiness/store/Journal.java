// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.assessment.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The assessment on disk: {@code assessment.jsonl}, one line for each change, that only grows.
 *
 * <p>A line is written whole and flushed to the disk before anybody is told that it is kept, so a
 * stop at any moment loses nothing that was said to be kept; a last line without its end never
 * happened. Several processes may use one journal: writers wait for each other at a lock file, and
 * everyone reads what the others have written before looking.
 */
public final class Journal {
  private static final String FILE = "assessment.jsonl";

  /** Within a process, too: a lock file is held by processes, not by threads. */
  private static final Object ONE_WRITER = new Object();

  private final Path file;
  private final Path lock;
  private final Clock clock;
  private final List<Recorded> read = new ArrayList<>();
  private long position;
  private int line;
  private @Nullable Assessment whole;

  private Journal(Path home, Clock clock) {
    this.file = home.resolve(FILE);
    this.lock = home.resolve("assessment.lock");
    this.clock = clock;
  }

  /**
   * Opens a new assessment.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the folder has one
   */
  public static Journal create(Path home, Entry.Opened first, String by, Clock clock)
      throws IOException, StaleVersionException {
    PrivateFolder.create(home);
    Journal journal = new Journal(home, clock);
    Files.createFile(journal.file);
    PrivateFolder.flush(home);
    journal.append(by, List.of(first));
    return journal;
  }

  /**
   * Opens the assessment of a folder.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws DamagedJournalException if a line cannot be read
   */
  public static Journal open(Path home, Clock clock) throws IOException {
    Journal journal = new Journal(home, clock);
    if (!Files.exists(journal.file)) {
      throw new java.nio.file.NoSuchFileException(
          journal.file + ": there is no assessment here; begin one with 'readiness init'");
    }
    journal.now();
    return journal;
  }

  /** The assessment as it is now, with what other processes wrote. */
  public synchronized Assessment now() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      catchUp(channel);
    }
    if (whole == null) {
      throw new DamagedJournalException(file + " is empty: the assessment was never opened");
    }
    return whole;
  }

  /** The assessment as it was at the end of an instant, if it was opened by then. */
  public synchronized Optional<Assessment> at(Instant time) throws IOException {
    now();
    List<Recorded> until = read.stream().filter(entry -> !entry.at().isAfter(time)).toList();
    return until.isEmpty() ? Optional.empty() : Optional.of(Assessment.of(until));
  }

  /** Every version of an answer, the first one first. */
  public synchronized List<Recorded> history(AnswerKey key) throws IOException {
    now();
    return read.stream()
        .filter(
            recorded ->
                recorded.entry() instanceof Entry.Answered answered && answered.key().equals(key))
        .toList();
  }

  /**
   * Keeps entries, all of them or none.
   *
   * @return the assessment after them
   * @throws StaleVersionException if somebody else changed one of them meanwhile; nothing is kept
   */
  public synchronized Assessment append(String by, List<? extends Entry> entries)
      throws IOException, StaleVersionException {
    synchronized (ONE_WRITER) {
      return appendAlone(by, entries);
    }
  }

  private Assessment appendAlone(String by, List<? extends Entry> entries)
      throws IOException, StaleVersionException {
    try (FileChannel locked =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      locked.lock(); // until it is closed
      catchUp(channel);
      Versions.require(whole, entries);
      List<Recorded> recorded = numbered(by, entries);
      Assessment after = whole == null ? Assessment.of(recorded) : whole.after(recorded);
      ByteBuffer bytes = ByteBuffer.wrap(JournalLine.write(recorded));
      channel.truncate(position); // what a killed writer left of a line
      long end = position;
      while (bytes.hasRemaining()) {
        end += channel.write(bytes, end);
      }
      channel.force(true);
      position = end;
      line++;
      read.addAll(recorded);
      whole = after;
      return after;
    }
  }

  private List<Recorded> numbered(String by, List<? extends Entry> entries) {
    List<Recorded> recorded = new ArrayList<>();
    long number = read.size();
    Instant at = clock.instant();
    for (Entry entry : entries) {
      recorded.add(new Recorded(++number, at, by, entry));
    }
    return recorded;
  }

  private void catchUp(FileChannel channel) throws IOException {
    for (byte[] next : JournalLine.after(channel, position)) {
      line++;
      List<Recorded> recorded = JournalLine.read(file, line, next);
      whole = whole == null ? Assessment.of(recorded) : whole.after(recorded);
      read.addAll(recorded);
      position += next.length + 1;
    }
  }
}
