// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crossborder.conformance.comparison.Change.Kind;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.RunResult;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path folder;

  @Test
  void eachChangeHasItsKind() {
    ResultFile before =
        result("a PASSED", "b FAILED", "c PASSED", "d PASSED", "e SKIPPED", "f INDETERMINATE");
    ResultFile after =
        result("a PASSED", "b WARNING", "c FAILED", "e PASSED", "f FAILED", "g FAILED", "h PASSED");
    Comparison comparison = Comparison.of(before, after);
    assertThat(comparison.same()).isEqualTo(1);
    assertThat(ids(comparison, Kind.NEWLY_FAILING)).containsExactly("c");
    assertThat(ids(comparison, Kind.NEWLY_PASSING)).containsExactly("b", "e");
    assertThat(ids(comparison, Kind.NEW)).containsExactly("g", "h");
    assertThat(ids(comparison, Kind.GONE)).containsExactly("d");
    assertThat(ids(comparison, Kind.OTHER)).containsExactly("f");
    assertThat(comparison.isWorse()).isTrue();
    assertThat(Comparison.of(before, before).changes()).isEmpty();
    assertThat(Comparison.of(before, result("f FAILED", "h PASSED")).isWorse()).isFalse();
    assertThat(Comparison.of(before, result("g FAILED")).isWorse()).isTrue();
  }

  @Test
  void snapshotsHaveNamesAndAreNotOverwritten() throws Exception {
    Snapshots snapshots = new Snapshots(folder.resolve("snapshots"));
    assertThat(snapshots.names()).isEmpty();
    snapshots.keep("v2", result("a FAILED"));
    snapshots.keep("v1", result("a PASSED"));
    assertThat(snapshots.names()).containsExactly("v1", "v2");
    assertThat(snapshots.read("v2").modules().get(0).verdict()).isEqualTo(Verdict.FAILED);
    assertThatThrownBy(() -> snapshots.keep("v1", result("a FAILED")))
        .isInstanceOf(FileAlreadyExistsException.class);
    for (String wrong : List.of("../v1", "", ".hidden", "a/b", "x".repeat(65))) {
      assertThatThrownBy(() -> snapshots.keep(wrong, result()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aBadgeSaysInWordsWhatItsColourSays() throws Exception {
    assertThat(Badge.svg(result("a PASSED", "b SKIPPED")))
        .contains("<title id=\"t\">as4-receiver 1.15: 1 of 2 passed, 2026-11-23</title>")
        .contains("#0c5c33");
    String failed = Badge.svg(result("a PASSED", "b INDETERMINATE"));
    assertThat(failed).contains("1 of 2 failed, 2026-11-23", "#97191f");
    var root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(failed.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(failed).doesNotContain("script", "href", "style=");
  }

  @Test
  void aVerdictToPublishHasCountsAndAnEnd() {
    PublishedVerdict verdict =
        PublishedVerdict.of(
            result("a PASSED", "b WARNING", "c FAILED", "d SKIPPED"), Duration.ofDays(180));
    assertThat(verdict.passed()).isEqualTo(2);
    assertThat(verdict.failed()).isEqualTo(1);
    assertThat(verdict.other()).isEqualTo(1);
    assertThat(verdict.expires()).isEqualTo(Instant.parse("2027-05-22T10:00:00Z"));
    assertThat(verdict.json()).contains("\"tested\" : \"2026-11-23T10:00:00Z\"");
  }

  private static List<String> ids(Comparison comparison, Kind kind) {
    return comparison.of(kind).stream().map(Change::module).toList();
  }

  private static ResultFile result(String... modules) {
    List<ModuleResult> results = new ArrayList<>();
    for (String module : modules) {
      String[] said = module.split(" ", -1);
      Verdict verdict = Verdict.valueOf(said[1]);
      FaultClass fault = verdict == Verdict.FAILED ? FaultClass.IMPLEMENTATION : null;
      results.add(
          new ModuleResult(
              new About(said[0], said[0], List.of(), "", "", List.of()),
              new Judgement(verdict, fault, "", ""),
              NOW,
              1,
              List.of()));
    }
    return ResultFile.of(
        new RunResult(
            "run", "as4-receiver", "https://localhost/", "1.15", "test", NOW, NOW, results));
  }
}
