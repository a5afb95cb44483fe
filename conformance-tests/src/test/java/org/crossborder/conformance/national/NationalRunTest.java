// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.FreePort;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.reference.national.Hook;
import org.crossborder.conformance.reference.national.ReferenceNationalSide;
import org.crossborder.conformance.run.InvalidRunException;
import org.crossborder.conformance.run.NewTargetRun;
import org.crossborder.conformance.run.RunDefinition;
import org.crossborder.conformance.run.WorldFolder;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Run;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run file of the plan, as a team writes it. */
class NationalRunTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String SECRET = "a secret of both for a test only";
  private static final String NAMED = ", name: suite, operator-token-file: operator-token";

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

  @Test
  void aWebhookThatTheRunNamesIsJudged() throws Exception {
    World world = World.make(CLOCK.instant());
    Map<Caller, String> tokens =
        Map.of(Caller.SINGLE_WINDOW, "the-single-windows", Caller.OPERATOR, "the-operators");
    try (ReferenceNationalSide reference =
        new ReferenceNationalSide(world.server("localhost", CLOCK.instant()), tokens, CLOCK)) {
      Pem.write(folder.resolve("gateway-ca.pem"), List.of(world.serverAnchor()));
      URI listen = URI.create("https://localhost:" + FreePort.find());
      Path file =
          written("url: " + reference.url() + webhook(listen, NAMED), "[nothing-after-gone]");
      World ours = new WorldFolder(folder.resolve("world")).read();
      reference.tells(new Hook(() -> listen, ours.serverAnchor(), SECRET.getBytes(UTF_8)));
      Run run = RunDefinition.read(file).run(CLOCK);
      List<ModuleResult> results = run.tasks().stream().map(task -> task.trial().get()).toList();
      run.end();
      assertThat(results)
          .extracting(result -> result.about().id(), result -> result.judgement().verdict())
          .containsExactly(
              tuple("event", Verdict.PASSED), tuple("nothing-after-gone", Verdict.PASSED));
    }
  }

  @ParameterizedTest
  @MethodSource
  void aWebhookThatCannotBeOneIsNamed(String webhook, String named) throws Exception {
    Path file = written("url: https://localhost" + webhook, "[event]");
    Pem.write(
        folder.resolve("gateway-ca.pem"), List.of(World.make(CLOCK.instant()).serverAnchor()));
    assertThatThrownBy(() -> RunDefinition.read(file).run(CLOCK))
        .isInstanceOf(InvalidRunException.class)
        .hasMessageContaining(named);
  }

  static List<Arguments> aWebhookThatCannotBeOneIsNamed() {
    URI listen = URI.create("https://localhost:1");
    return List.of(
        arguments(webhook(URI.create("http://localhost:1"), NAMED), "national.webhook.listen"),
        arguments(webhook(listen, ", name: suite"), "name and operator-token-file"),
        arguments(webhook(listen, ", names: suite"), "names"),
        arguments(webhook(listen, NAMED).replace("webhook-key", "token"), "A webhook's key"),
        arguments(webhook(listen, NAMED).replace("webhook-key", "no-key"), "no-key"));
  }

  private static String webhook(URI listen, String more) {
    return "\n  webhook: {listen: \"" + listen + "\", key-file: webhook-key" + more + "}";
  }

  private Path written(String first) throws Exception {
    return written(first, "[submits, insufficient-rights, offered]");
  }

  private Path written(String first, String only) throws Exception {
    Path file = new NewTargetRun(folder, "national-side").write(CLOCK.instant());
    Files.createDirectories(folder.resolve("documents"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(
          folder.resolve("documents").resolve(i + ".xml"), "<certificate>" + i + "</certificate>");
    }
    Files.writeString(folder.resolve("operator-token"), "the-operators\n");
    Files.writeString(
        folder.resolve("webhook-key"),
        "whsec_" + Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8)));
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
        only: %s
        """
            .formatted(first, only));
  }
}
