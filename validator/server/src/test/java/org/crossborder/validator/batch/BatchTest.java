// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final Validator VALIDATOR = Validator.create();
  private static final byte[] CERTIFICATE =
      ExampleDocuments.of("certificate-of-origin").orElseThrow();

  @TempDir Path folder;

  @Test
  void aDirectoryIsSearchedBelowButNeverLeft() throws Exception {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.xml"), "<secret/>");
    Path inside = Files.createDirectories(folder.resolve("inside/deeper"));
    Files.writeString(inside.resolve("b.xml"), "<b/>");
    Files.writeString(inside.resolve(".hidden.xml"), "<h/>");
    Files.writeString(inside.resolve("b.xml.report.json"), "{}");
    Files.createSymbolicLink(inside.resolve("link"), outside);
    Files.createSymbolicLink(inside.resolve("link.xml"), outside.resolve("secret.xml"));
    Path directory = inside.getParent();
    Files.writeString(directory.resolve("a.xml"), "<a/>");
    Path reports = Files.createDirectories(directory.resolve("reports"));
    Files.writeString(reports.resolve("x.xml"), "<x/>");
    assertThat(Sources.in(directory, reports))
        .extracting(Source::name)
        .containsExactly(directory.resolve("a.xml").toString(), inside.resolve("b.xml").toString());
  }

  @Test
  void filesDirectoriesAndAStreamComeInTheirOrder() throws Exception {
    Files.writeString(folder.resolve("z.xml"), "<z/>");
    List<Source> sources =
        Sources.of(
            List.of("-", folder.toString(), folder.resolve("z.xml").toString()),
            new ByteArrayInputStream(new byte[] {1, 2, 3}),
            null);
    assertThat(sources)
        .extracting(source -> source.place().toString())
        .containsExactly("stdin", "z.xml", "z.xml");
    assertThat(sources.get(0).reading().upTo(2)).containsExactly(1, 2);
    assertThat(Sources.clash(sources)).contains("z.xml").contains("one file");
    assertThat(Sources.clash(sources.subList(0, 2))).isNull();
  }

  @Test
  void outcomesComeInOrderAndAreCounted() throws Exception {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sources.add(source(i, i % 2 == 0 ? CERTIFICATE : new byte[] {'x'}));
    }
    sources.add(Source.file(folder.resolve("none"), Path.of("none")));
    Tally tally = new Tally();
    List<String> order = new ArrayList<>();
    batch(3)
        .run(
            sources,
            () -> false,
            outcome -> {
              order.add(outcome.source().name());
              tally.add(outcome);
            });
    assertThat(order).isEqualTo(sources.stream().map(Source::name).toList());
    assertThat(tally.of(Decision.REJECT)).isEqualTo(40);
    assertThat(tally.unreadable()).isEqualTo(1);
    assertThat(tally.slowest()).hasSize(5);
    assertThat(tally.mostFrequent())
        .anyMatch(rule -> rule.ruleId().equals("SG-01") && rule.documents() == 20);
    for (Language language : Language.values()) {
      assertThat(Summary.lines(tally, java.time.Duration.ofSeconds(2), language))
          .anyMatch(line -> line.contains("41") && line.contains("20.5"))
          .anyMatch(line -> line.contains("SG-01"));
    }
  }

  @Test
  void neverMoreThanTwoDocumentsAJobAreHeld() throws Exception {
    AtomicInteger held = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sources.add(
          new Source(
              "d" + i,
              Path.of("d" + i),
              bytes -> {
                most.accumulateAndGet(held.incrementAndGet(), Math::max);
                return new byte[] {'x'};
              }));
    }
    batch(2).run(sources, () -> false, outcome -> held.decrementAndGet());
    assertThat(held).hasValue(0);
    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void whatIsToStopBeginsNothingMoreAndLosesNothingBegun() throws Exception {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger told = new AtomicInteger();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sources.add(
          new Source(
              "d" + i,
              Path.of("d" + i),
              bytes -> {
                read.incrementAndGet();
                return new byte[] {'x'};
              }));
    }
    batch(2).run(sources, () -> told.get() > 0, outcome -> told.incrementAndGet());
    assertThat(told.get()).isEqualTo(read.get()).isBetween(1, 5);
  }

  @Test
  void aReportAppearsWholeAndInPlaceOfAnEarlierOne() throws Exception {
    Path target = new ReportFolder(folder).target(Path.of("a", "b.xml"), "json");
    ReportFolder.write(target, new byte[] {1});
    ReportFolder.write(target, new byte[] {2, 3});
    assertThat(target).hasBinaryContent(new byte[] {2, 3}).hasFileName("b.xml.report.json");
    try (var files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  private static Batch batch(int jobs) {
    return new Batch(
        jobs,
        1_000_000,
        bytes ->
            VALIDATOR.validate(
                bytes,
                ValidationContext.claimed("KR", Instant.parse("2026-11-22T12:00:00Z"), null)));
  }

  private static Source source(int number, byte[] content) throws IOException {
    return new Source("d" + number, Path.of("d" + number), bytes -> content);
  }
}
