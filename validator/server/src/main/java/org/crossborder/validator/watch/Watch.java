// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validator.batch.Batch;
import org.crossborder.validator.batch.Outcome;
import org.crossborder.validator.batch.ReportFolder;
import org.crossborder.validator.batch.Source;

/**
 * Judges every document that appears in a directory, once. The report is written first, under a
 * name that holds the document's digest, then the journal: a crash between the two is noticed from
 * the report, and one before them has the work done again, so that nothing is lost.
 */
public final class Watch {
  private static final int DIGEST_SHOWN = 16;

  /** Writes a report in the operator's format. */
  @FunctionalInterface
  public interface Writer {
    /** The report of a document of this name. */
    byte[] write(String name, ValidationReport report);
  }

  /**
   * What to do with documents.
   *
   * @param bytes how much of a document is read
   * @param extension of the reports' format
   * @param settled for how long a file must not have changed to be complete
   */
  public record Work(Batch batch, int bytes, Writer writer, String extension, Duration settled) {}

  private final ReportFolder reports;
  private final Work work;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Arrivals arrivals;
  private final Set<Path> troubled = new HashSet<>();

  /**
   * A watch that is not begun.
   *
   * @param output where reports go; the watched directory itself to have them beside the documents
   * @param out gets a line for each document
   * @param err gets a line for each trouble
   */
  public Watch(
      Path directory, Path output, Work work, Clock clock, PrintWriter out, PrintWriter err) {
    this.reports = new ReportFolder(output);
    this.work = work;
    this.clock = clock;
    this.out = out;
    this.err = err;
    this.arrivals = new Arrivals(directory, output, work.settled());
  }

  /** Goes on until it is to stop; finishes what is begun. */
  public void run(CountDownLatch stop) throws IOException, InterruptedException {
    try (Journal journal = new Journal(reports.directory())) {
      do {
        work.batch()
            .run(
                notYetJudged(journal),
                () -> stop.getCount() == 0,
                outcome -> keep(outcome, journal));
      } while (!stop.await(Math.max(1, work.settled().toMillis() / 2), TimeUnit.MILLISECONDS));
    }
  }

  private List<Source> notYetJudged(Journal journal) throws IOException {
    List<Source> fresh = new ArrayList<>();
    for (Source source : arrivals.complete(clock.instant())) {
      try {
        if (isJudged(source, sha256(source.reading().upTo(work.bytes())), journal)) {
          arrivals.done(source);
        } else {
          fresh.add(source);
        }
      } catch (IOException e) {
        trouble(source, e);
      }
    }
    return fresh;
  }

  private boolean isJudged(Source source, String sha256, Journal journal) throws IOException {
    if (!journal.has(sha256, source.place()) && Files.exists(target(source, sha256))) {
      journal.add(sha256, source.place());
    }
    return journal.has(sha256, source.place());
  }

  private void keep(Outcome outcome, Journal journal) {
    if (outcome instanceof Outcome.Judged judged) {
      try {
        keep(judged, journal);
      } catch (IOException e) {
        throw new UncheckedIOException("The reports cannot be written", e);
      }
    } else if (outcome instanceof Outcome.Unreadable unreadable) {
      trouble(unreadable.source(), unreadable.fault());
    }
  }

  private void keep(Outcome.Judged judged, Journal journal) throws IOException {
    Source source = judged.source();
    ValidationReport report = judged.report();
    Path target = target(source, report.sha256());
    ReportFolder.write(target, work.writer().write(source.name(), report));
    journal.add(report.sha256(), source.place());
    arrivals.done(source);
    troubled.remove(source.place());
    out.println(report.decision() + " " + source.name() + " " + target);
    out.flush();
  }

  /** Told once; tried again, since the trouble may pass. Who took the file away meant to. */
  private void trouble(Source source, Exception fault) {
    if (!(fault instanceof NoSuchFileException) && troubled.add(source.place())) {
      err.println(source.name() + " cannot be read: " + fault.getMessage());
      err.flush();
    }
  }

  private Path target(Source source, String sha256) {
    return reports.target(
        Path.of(source.place() + "." + sha256.substring(0, DIGEST_SHOWN)), work.extension());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
