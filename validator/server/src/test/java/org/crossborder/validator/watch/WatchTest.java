// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validator.batch.Batch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchTest {
  private static final Validator VALIDATOR = Validator.create();

  @TempDir Path folder;

  private final AtomicInteger judged = new AtomicInteger();
  private final StringWriter told = new StringWriter();

  @Test
  void aFileThatIsStillWrittenWaitsAndIsJudgedWholeAndOnce() throws Exception {
    Path file = folder.resolve("slow.xml");
    try (Running watch = new Running(folder)) {
      for (int i = 0; i < 8; i++) {
        Files.writeString(file, "<a>", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread.sleep(60);
        assertThat(judged).hasValue(0);
      }
      watch.until(() -> reports().size() == 1);
      Thread.sleep(500);
    }
    assertThat(judged).hasValue(1);
    assertThat(Files.readString(reports().get(0))).contains("\"size\":24");
    assertThat(told.toString()).contains("REJECT").contains("slow.xml");
  }

  @Test
  void aRestartNeitherRepeatsNorLoses() throws Exception {
    Path output = folder.resolve("reports");
    Path inbox = Files.createDirectories(folder.resolve("inbox/a"));
    Files.writeString(inbox.resolve("one.xml"), "<one/>");
    try (Running watch = new Running(inbox.getParent(), output)) {
      watch.until(() -> reports().size() == 1);
    }
    Files.delete(reports().get(0)); // whoever reads the reports took it away
    Files.writeString(inbox.resolve("two.xml"), "<two/>");
    try (Running watch = new Running(inbox.getParent(), output)) {
      watch.until(() -> reports().size() == 1);
      Thread.sleep(500);
      assertThat(judged).hasValue(2);
      Files.writeString(inbox.resolve("one.xml"), "<one>anew</one>");
      watch.until(() -> reports().size() == 2);
    }
    assertThat(judged).hasValue(3);
  }

  @Test
  void aCrashAfterTheReportIsNoticedFromTheReport() throws Exception {
    Files.writeString(folder.resolve("one.xml"), "<one/>");
    try (Running watch = new Running(folder)) {
      watch.until(() -> reports().size() == 1);
    }
    Path journal = folder.resolve(".validated");
    String line = Files.readString(journal);
    Files.writeString(journal, line.substring(0, line.length() / 2)); // cut off in the middle
    try (Running watch = new Running(folder)) {
      watch.until(() -> read(journal).equals(line));
    }
    assertThat(judged).hasValue(1);
  }

  @Test
  void onlyOneProgramHasTheJournal() throws Exception {
    try (Journal first = new Journal(folder)) {
      first.add("0".repeat(64), Path.of("a\nb"));
      assertThat(first.has("0".repeat(64), Path.of("a\nb"))).isTrue();
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Journal(folder)))
          .isNotNull();
    }
    assertThat(Files.readAllLines(folder.resolve(".validated"))).hasSize(1);
  }

  private List<Path> reports() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".report.json")).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A watch in a thread of its own. */
  private final class Running implements AutoCloseable {
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    Running(Path directory) {
      this(directory, directory);
    }

    Running(Path directory, Path output) {
      Batch batch =
          new Batch(
              2,
              100_000,
              bytes -> {
                judged.incrementAndGet();
                return VALIDATOR.validate(
                    bytes,
                    ValidationContext.claimed("KR", Instant.parse("2026-11-22T12:00:00Z"), null));
              });
      Watch watch =
          new Watch(
              directory,
              output,
              new Watch.Work(
                  batch,
                  100_000,
                  (name, report) -> ReportJson.write(report),
                  "json",
                  Duration.ofMillis(200)),
              Clock.systemUTC(),
              new PrintWriter(told),
              new PrintWriter(told));
      this.thread =
          new Thread(
              () -> {
                try {
                  watch.run(stop);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              });
      thread.start();
    }

    void until(BooleanSupplier condition) throws InterruptedException {
      while (!condition.getAsBoolean()) {
        assertThat(thread.isAlive()).isTrue();
        Thread.sleep(20);
      }
    }

    @Override
    public void close() {
      stop.countDown();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
