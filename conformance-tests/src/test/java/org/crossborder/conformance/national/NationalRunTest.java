// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.reference.national.ReferenceNationalSide;
import org.crossborder.conformance.run.InvalidRunException;
import org.crossborder.conformance.run.NewTargetRun;
import org.crossborder.conformance.run.RunDefinition;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Run;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run file of the plan, as a team writes it. */
class NationalRunTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  @Test
  void whatInitWritesIsARunThatTestsNothingYet() throws Exception {
    Path file = new NewTargetRun(folder, "national-side").write(CLOCK.instant());
    assertThat(RunDefinition.read(file).run(CLOCK).tasks())
        .first()
        .extracting(task -> task.trial().get().judgement().verdict())
        .isEqualTo(Verdict.SKIPPED);
  }

  @Test
  void whatTheRunNamesIsTestedAndTheRestIsSkipped() throws Exception {
    World world = World.make(CLOCK.instant());
    Map<Caller, String> tokens = Map.of(Caller.SINGLE_WINDOW, "the-single-windows");
    try (ReferenceNationalSide reference =
        new ReferenceNationalSide(world.server("localhost", CLOCK.instant()), tokens, CLOCK)) {
      Pem.write(folder.resolve("gateway-ca.pem"), List.of(world.serverAnchor()));
      Run run = RunDefinition.read(written("url: " + reference.url())).run(CLOCK);
      List<ModuleResult> results = run.tasks().stream().map(task -> task.trial().get()).toList();
      run.end();
      assertThat(results)
          .extracting(result -> result.about().id(), result -> result.judgement().verdict())
          .containsExactly(
              tuple("submits", Verdict.PASSED),
              tuple("insufficient-rights", Verdict.SKIPPED),
              tuple("offered", Verdict.SKIPPED));
      assertThat(results.get(0).exchanges())
          .isNotEmpty()
          .noneMatch(exchange -> exchange.sentHead().contains("the-single-windows"));
    }
  }

  @Test
  void aMemberThatThereIsNotIsNamed() throws Exception {
    Path file = written("url: https://localhost\n  address: https://localhost");
    assertThatThrownBy(() -> RunDefinition.read(file))
        .isInstanceOf(InvalidRunException.class)
        .hasMessageContaining("address");
  }

  private Path written(String first) throws Exception {
    Path file = new NewTargetRun(folder, "national-side").write(CLOCK.instant());
    Files.createDirectories(folder.resolve("documents"));
    Files.writeString(folder.resolve("documents").resolve("1.xml"), "<certificate/>");
    Files.writeString(folder.resolve("documents").resolve("2.xml"), "<certificate>2</certificate>");
    Files.writeString(folder.resolve("token"), "the-single-windows\n");
    return Files.writeString(
        file,
        """
        plan: national-side
        world: world
        national:
          %s
          tls-anchor: gateway-ca.pem
          recipient: KR
          documents: documents
          token-file: token
        only: [submits, insufficient-rights, offered]
        """
            .formatted(first));
  }
}
