// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.conformance.FreePort;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.demo.WorldInRegistry;
import org.crossborder.conformance.documents.DocumentsPlan;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.relying.RelyingPartyPlan;
import org.crossborder.conformance.scripted.MetadataKey;
import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.subject.CommandJudge;
import org.crossborder.conformance.subject.EmergencyCommands;
import org.crossborder.conformance.subject.KnownDocumentCheck;
import org.crossborder.conformance.subject.KnownDocumentCommand;
import org.crossborder.conformance.subject.RegisterCheck;
import org.crossborder.conformance.subject.RegistryClient;
import org.crossborder.conformance.subject.RelyingParty;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.trust.TrustPlan;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged registry and validator pass the plans about documents and trust. */
class ContentUnderTestIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static WorldInRegistry running;
  private static TargetSet targets;
  private static @Nullable Script script;

  @BeforeAll
  static void start() throws Exception {
    World world = World.make(CLOCK.instant());
    running = WorldInRegistry.start(Path.of("target", "suite-content"), world);
    TlsSetting tls = new TlsSetting(List.of(running.anchor()), null);
    targets =
        TargetSet.of(world)
            .with(new ValidatorClient(running.validator(), tls, Duration.ofSeconds(60), CLOCK))
            .with(new RegistryClient(running.registry(), tls, Duration.ofSeconds(60), CLOCK))
            .with(check(), check("--council-level=3"))
            .with(
                new KnownDocumentCheck(
                    new KnownDocumentCommand(running.validateWhileKnown("{known}", "{document}"))))
            .with(relyingParty(world, tls));
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
    if (script != null) {
      script.close();
    }
  }

  @Test
  void theRulesOfTheAgreement() {
    passes(
        AgreementRules.plan(),
        Set.of("rule-g01", "rule-g02", "rule-g03", "rule-g04", "rule-g05", "rule-g06"));
  }

  @Test
  void recognitionSnapshotsAndLists() {
    passes(TrustPlan.plan(), Set.of());
  }

  @Test
  void documentsAndSignatures() {
    passes(DocumentsPlan.plan(), Set.of());
  }

  @Test
  void rollbackAndForgedMetadata() {
    passes(RelyingPartyPlan.plan(), Set.of("frozen-snapshot"));
  }

  /** A second validator, which follows the suite's script with the registry behind it. */
  private static RelyingParty relyingParty(World world, TlsSetting tls) throws Exception {
    URI listen = URI.create("https://localhost:" + FreePort.find());
    Path anchor = Path.of("target", "suite-content", "script-anchor.pem").toAbsolutePath();
    Pem.write(anchor, List.of(world.serverAnchor()));
    Duration patience = Duration.ofSeconds(60);
    script =
        new Script(
            listen,
            world.server("localhost", CLOCK.instant()),
            new RegistryClient(running.registry(), tls, patience, CLOCK),
            MetadataKey.in(running.rootKeys()),
            patience,
            CLOCK);
    script.begin(wire -> {});
    URI party = running.follow("relying-party", listen, anchor, FreePort.find());
    return new RelyingParty(
        new ValidatorClient(party, tls, patience, CLOCK),
        script,
        new EmergencyCommands(
            running.suspend(), running.suspend("--compromised-since", "{since}")));
  }

  private static void passes(Plan<Targets> plan, Set<String> skipped) {
    Runner<Targets> runner = new Runner<>(() -> new Targets(targets, CLOCK), CLOCK);
    List<ModuleResult> results = plan.modules().stream().map(runner::run).toList();
    assertThat(results)
        .filteredOn(
            result ->
                result.judgement().verdict()
                    != (skipped.contains(result.about().id()) ? Verdict.SKIPPED : Verdict.PASSED))
        .extracting(result -> result.about().id() + ": " + result.judgement())
        .isEmpty();
  }

  private static RegisterCheck check(String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                running.registryJar().toString(),
                "arrangement",
                "check"));
    command.addAll(List.of(options));
    return new RegisterCheck(new CommandJudge(command));
  }
}
