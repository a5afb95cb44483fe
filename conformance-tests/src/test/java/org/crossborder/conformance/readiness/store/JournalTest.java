// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Confidence;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.answer.ModuleResult;
import org.crossborder.conformance.readiness.answer.Reply;
import org.crossborder.conformance.readiness.assessment.Action;
import org.crossborder.conformance.readiness.assessment.Agency;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.checklist.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said to be kept is kept; nobody overwrites what they have not seen. */
class JournalTest {
  private static final Entry.Opened OPENED = new Entry.Opened("Examplia", "c", "1", "00");
  private static final AnswerKey KEY = new AnswerKey("A4.2", "customs", Aspect.PRACTICE);
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path home;

  @Test
  void readsEverythingThatItWrote() throws Exception {
    Answer answer =
        new Answer(
            Reply.PARTIALLY,
            "две системы, 两个系统\nand a line",
            Confidence.LIKELY,
            "Ana",
            "Bo",
            "to be asked again",
            LocalDate.parse("2027-06-30"),
            List.of(
                new Evidence.Citation("Act 12, s. 3", null),
                new Evidence.StoredFile("law.pdf", "ab".repeat(32), 7, LocalDate.MAX),
                new Evidence.GatewayMetric("gw", "sent_total{a=\"b\"}", "17", NOW, null),
                new Evidence.ConformanceModule("AS4-SEC-07", null)));
    Action action =
        new Action(
            List.of(KEY),
            "Second factor",
            "CIO",
            LocalDate.parse("2027-01-01"),
            "advice",
            Action.Progress.STARTED,
            "tender out");
    Assessment kept =
        begun()
            .append(
                "Ana",
                List.of(
                    new Entry.AgencyNamed(new Agency("customs", "Customs Service")),
                    new Entry.Answered(KEY, 1, answer),
                    new Entry.Planned(1, 1, action),
                    new Entry.Tested(
                        "r.json",
                        "cd",
                        List.of(new ModuleResult("AS4-SEC-07", true, "PASS", NOW, "t")))));

    assertThat(Journal.open(home, CLOCK).now()).isEqualTo(kept);
    assertThat(kept.answer(KEY)).contains(answer);
    assertThat(kept.nameOf("customs")).isEqualTo("Customs Service");
    assertThat(Files.getPosixFilePermissions(home)).hasSize(3);
  }

  @Test
  void aStaleVersionChangesNothing() throws Exception {
    Journal journal = begun();
    Journal other = Journal.open(home, CLOCK);
    journal.append("Ana", List.of(answered(1, "first")));

    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(
            () ->
                other.append(
                    "Bo",
                    List.of(
                        new Entry.AgencyNamed(new Agency("port", "Port")), answered(1, "mine"))))
        .satisfies(stale -> assertThat(stale.stale()).containsExactly("A4.2/customs/practice"));

    assertThat(other.now().answer(KEY).orElseThrow().text()).isEqualTo("first");
    assertThat(other.now().agencies()).isEmpty();
    other.append("Bo", List.of(answered(2, "second")));
    assertThat(journal.history(KEY)).hasSize(2);
    assertThat(journal.now().version(KEY)).isEqualTo(2);
  }

  @Test
  void whatAKilledWriterLeftOfALineNeverHappened() throws Exception {
    begun().append("Ana", List.of(answered(1, "kept")));
    Path file = home.resolve("assessment.jsonl");
    byte[] whole = Files.readAllBytes(file);
    for (int cut : new int[] {1, 7, 60}) {
      Files.write(file, whole);
      Files.write(file, java.util.Arrays.copyOf(whole, cut), StandardOpenOption.APPEND);
      Journal journal = Journal.open(home, CLOCK);
      assertThat(journal.now().answer(KEY).orElseThrow().text()).isEqualTo("kept");
      journal.append("Bo", List.of(answered(2, "after")));
      assertThat(Journal.open(home, CLOCK).now().answer(KEY).orElseThrow().text())
          .isEqualTo("after");
    }
  }

  @Test
  void aDamagedLineIsNamed() throws Exception {
    begun().append("Ana", List.of(answered(1, "kept")));
    Path file = home.resolve("assessment.jsonl");
    Files.writeString(file, Files.readString(file).replace("\"answer\"", "\"bribe\""));
    assertThatExceptionOfType(DamagedJournalException.class)
        .isThrownBy(() -> Journal.open(home, CLOCK))
        .withMessageContaining("assessment.jsonl:2:");
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> Journal.create(home, OPENED, "Ana", CLOCK));
  }

  @Test
  void theAssessmentAsItWas() throws Exception {
    Journal journal = begun();
    Clock later = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
    Journal.open(home, later).append("Ana", List.of(answered(1, "later")));
    assertThat(journal.now().answer(KEY)).isPresent();
    assertThat(journal.at(NOW.plusSeconds(59)).orElseThrow().answer(KEY)).isEmpty();
    assertThat(journal.at(NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  void manyWriteAtOnceAndEveryVersionIsWrittenOnce() throws Exception {
    begun();
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> kept = new ArrayList<>();
      for (int person = 0; person < 4; person++) {
        Journal own = Journal.open(home, CLOCK);
        kept.add(people.submit(insisting(own, "person " + person)));
      }
      int all = 0;
      for (Future<Integer> one : kept) {
        all += one.get();
      }
      Journal read = Journal.open(home, CLOCK);
      assertThat(all).isEqualTo(40);
      assertThat(read.now().version(KEY)).isEqualTo(40);
      assertThat(
              read.history(KEY).stream().map(entry -> ((Entry.Answered) entry.entry()).version()))
          .doesNotHaveDuplicates()
          .isSorted();
    } finally {
      people.shutdownNow();
    }
  }

  /** Ten times: reads, changes, and begins again when somebody was quicker. */
  private static Callable<Integer> insisting(Journal journal, String text) {
    return () -> {
      int kept = 0;
      while (kept < 10) {
        try {
          journal.append(text, List.of(answered(journal.now().version(KEY) + 1, text)));
          kept++;
        } catch (StaleVersionException again) {
          Thread.onSpinWait();
        }
      }
      return kept;
    };
  }

  private Journal begun() throws Exception {
    return Journal.create(home.resolve("."), OPENED, "Ana", CLOCK);
  }

  private static Entry.Answered answered(int version, String text) {
    return new Entry.Answered(
        KEY,
        version,
        new Answer(Reply.YES, text, Confidence.SURE, "Ana", null, "", null, List.of()));
  }
}
