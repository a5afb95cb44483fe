// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.reference.Rule;
import org.crossborder.conformance.run.AssembledRun;
import org.crossborder.conformance.run.IntroducedPeer;
import org.crossborder.conformance.run.RunFile;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.RunResult;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence reaches the same verdict without a network, and shows every byte that was changed. */
class EvidenceBundleTest {
  @TempDir static Path folder;
  private static IntroducedPeer peer;
  private static X509Certificate signer;

  @BeforeAll
  static void start() throws Exception {
    peer = IntroducedPeer.start(folder.resolve("suite"));
    signer = Pem.read(Files.readString(folder.resolve("suite/evidence.pem"))).get(0);
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  /** A run, and its evidence. */
  private record Recorded(RunResult result, AssembledRun run) {
    byte[] bundle() throws Exception {
      return EvidenceBundle.of(result, run.setting(), run.seed(), run.evidenceKey(), result.ended());
    }
  }

  private static Recorded recorded(RunFile file) {
    AssembledRun assembled = file.assembled(Clock.systemUTC());
    assembled.run().tasks().forEach(task -> task.trial().get());
    return new Recorded(assembled.run().result("test"), assembled);
  }

  @Test
  void theWholePlanReachesTheSameVerdictsOffline() throws Exception {
    peer.breaking();
    byte[] bundle = recorded(RunFile.read(peer.run())).bundle();
    List<Replay.Line> lines = Replay.of(EvidenceBundle.open(bundle, signer)).orElseThrow();
    assertThat(lines).hasSizeGreaterThan(55).allMatch(Replay.Line::isSame);
    assertThat(lines).filteredOn(line -> line.now() == Verdict.PASSED).hasSizeGreaterThan(55);
  }

  @Test
  void soDoFailuresAndTheDoctor() throws Exception {
    peer.breaking(Rule.RECEIPT_SIGNED);
    RunFile some = RunFile.read(peer.run("# only:.*", "only: [receipt-signed, duplicate]"));
    List<Replay.Line> lines =
        Replay.of(EvidenceBundle.open(recorded(some).bundle(), signer)).orElseThrow();
    assertThat(lines).allMatch(Replay.Line::isSame);
    assertThat(lines).extracting(Replay.Line::now).contains(Verdict.FAILED);

    peer.breaking();
    byte[] doctor = recorded(RunFile.read(peer.run()).withDoctor()).bundle();
    assertThat(Replay.of(EvidenceBundle.open(doctor, signer)).orElseThrow())
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.isSame() && line.now() == Verdict.PASSED);
  }

  @Test
  void anyByteThatIsOtherIsFound() throws Exception {
    peer.breaking();
    byte[] bundle = recorded(RunFile.read(peer.shortRun())).bundle();
    assertThat(EvidenceBundle.open(bundle, signer).signer()).isEqualTo(signer);
    int step = Math.max(1, bundle.length / 400);
    for (int at = 0; at < bundle.length; at = at < bundle.length - 600 ? at + step : at + 1) {
      byte[] flipped = bundle.clone();
      flipped[at] ^= 1;
      assertThatThrownBy(() -> EvidenceBundle.open(flipped, signer))
          .as("byte " + at)
          .isInstanceOf(TamperedException.class);
    }
    byte[] longer = java.util.Arrays.copyOf(bundle, bundle.length + 1);
    assertThatThrownBy(() -> EvidenceBundle.open(longer, signer))
        .isInstanceOf(TamperedException.class);
  }

  @Test
  void filesThatAreTakenOutAddedOrSignedByAnotherAreFound() throws Exception {
    peer.breaking();
    Recorded recorded = recorded(RunFile.read(peer.shortRun()));
    byte[] bundle = recorded.bundle();
    Map<String, byte[]> without = new LinkedHashMap<>(Archive.read(bundle));
    without.remove("wire.json");
    Map<String, byte[]> with = new LinkedHashMap<>(Archive.read(bundle));
    with.put("wire/more", new byte[1]);
    for (Map<String, byte[]> files : List.of(without, with)) {
      assertThatThrownBy(() -> EvidenceBundle.open(Archive.write(files), signer))
          .isInstanceOf(TamperedException.class);
    }
    try (IntroducedPeer other = IntroducedPeer.start(folder.resolve("other"))) {
      AssembledRun theirs = RunFile.read(other.run()).assembled(Clock.systemUTC());
      byte[] forged =
          EvidenceBundle.of(
              recorded.result(),
              recorded.run().setting(),
              1,
              theirs.evidenceKey(),
              recorded.result().ended());
      assertThatThrownBy(() -> EvidenceBundle.open(forged, signer))
          .isInstanceOf(TamperedException.class);
      assertThat(EvidenceBundle.open(forged, null).signer()).isNotEqualTo(signer);
    }
  }

  @Test
  void aVerdictThatTheWireDoesNotBearOutIsFound() throws Exception {
    peer.breaking(Rule.SIGNATURE_REQUIRED);
    Recorded recorded = recorded(RunFile.read(peer.shortRun()));
    RunResult run = recorded.result();
    List<ModuleResult> polished =
        run.modules().stream()
            .map(
                module ->
                    new ModuleResult(
                        module.about(),
                        Judgement.passed("all is well"),
                        module.started(),
                        module.millis(),
                        module.exchanges()))
            .toList();
    RunResult lie =
        new RunResult(
            run.id(),
            run.plan(),
            run.target(),
            run.profile(),
            "test",
            run.started(),
            run.ended(),
            polished);
    byte[] bundle = new Recorded(lie, recorded.run()).bundle();
    assertThat(Replay.of(EvidenceBundle.open(bundle, signer)).orElseThrow())
        .filteredOn(line -> !line.isSame())
        .extracting(Replay.Line::id, Replay.Line::now)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("unsigned-message", Verdict.FAILED));
  }

  @Test
  void noSecretIsInIt() throws Exception {
    peer.breaking();
    byte[] bundle = recorded(RunFile.read(peer.shortRun())).bundle();
    String text = new String(bundle, StandardCharsets.ISO_8859_1);
    assertThat(text)
        .contains("-----BEGIN CERTIFICATE-----", "\"seed\"", "\"suiteVersion\"")
        .doesNotContain("PRIVATE", Files.readString(folder.resolve("suite/password")));
  }
}
