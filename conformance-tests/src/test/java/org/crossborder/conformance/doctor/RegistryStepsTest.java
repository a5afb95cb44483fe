// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.evidence.EvidenceBundle;
import org.crossborder.conformance.evidence.Replay;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.run.AssembledRun;
import org.crossborder.conformance.run.IntroducedPeer;
import org.crossborder.conformance.run.RunFile;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.RunResult;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The registry's wire format over real TLS; the packaged registry is asked in GatewayUnderTestIT.
 */
class RegistryStepsTest {
  @TempDir Path folder;

  private final Map<String, byte[]> published = new ConcurrentHashMap<>();
  private IntroducedPeer peer;
  private HttpsServer server;
  private Path anchor;

  @BeforeEach
  void start() throws Exception {
    peer = IntroducedPeer.start(folder.resolve("suite"));
    PartnerPki pki = new PartnerPki(Profile.V2_0, Instant.now());
    anchor = folder.resolve("registry-ca.pem");
    Pem.write(anchor, List.of(pki.authority().certificate()));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(new TlsSetting(List.of(), pki.tls()).context()));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = published.get(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
          if (body != null) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    peer.close();
  }

  @Test
  void whatTheRegistrySaysIsComparedWithTheRun() throws Exception {
    AssembledRun run = run();
    PMode pmode = RunFile.read(peer.run()).line(Clock.systemUTC()).pmode();
    Instant later = Instant.now().plusSeconds(600);
    publish(later, entry(pmode, pmode.url().toString(), "2.0"));
    RunResult result = result(run);
    assertThat(judgement(result, "snapshot-freshness").verdict()).isEqualTo(Verdict.PASSED);
    assertThat(judgement(result, "registry-entry"))
        .as("%s", judgement(result, "registry-entry"))
        .matches(found -> found.verdict() == Verdict.PASSED);
    byte[] bundle = EvidenceBundle.of(result, run.setting(), run.seed(), run.evidenceKey(), result.ended());
    assertThat(Replay.of(EvidenceBundle.open(bundle, null)).orElseThrow())
        .allMatch(Replay.Line::isSame);

    publish(later, entry(pmode, "https://other.example/", "1.15"));
    Judgement other = judgement(result(run()), "registry-entry");
    assertThat(other.fault()).isEqualTo(FaultClass.CONFIGURATION);
    assertThat(other.received()).contains("https://other.example/", "1.15");

    publish(later, "{\"partyId\":\"nobody\"}");
    assertThat(judgement(result(run()), "registry-entry").received()).contains("no gateway");
  }

  @Test
  void aStaleOrAlteredSnapshotAndASilentRegistryAreTold() throws Exception {
    publish(Instant.now().minusSeconds(1), "{}");
    Judgement stale = judgement(result(run()), "snapshot-freshness");
    assertThat(stale.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(stale.fault()).isEqualTo(FaultClass.TRUST);

    publish(Instant.now().plusSeconds(600), "{}");
    published.put("/v1/snapshots/7", "{}".getBytes(StandardCharsets.UTF_8));
    Judgement altered = judgement(result(run()), "registry-entry");
    assertThat(altered.verdict()).isNotEqualTo(Verdict.PASSED);
    assertThat(altered.received()).contains("not the one that its metadata name");

    published.clear();
    assertThat(judgement(result(run()), "snapshot-freshness").fault())
        .isEqualTo(FaultClass.NETWORK);
  }

  private AssembledRun run() {
    URI registry = URI.create("https://localhost:" + server.getAddress().getPort());
    return RunFile.read(peer.run()).doctorWith(registry, anchor, Clock.systemUTC());
  }

  private static RunResult result(AssembledRun run) {
    run.run().tasks().forEach(task -> task.trial().get());
    return run.run().result("test");
  }

  private static Judgement judgement(RunResult result, String module) {
    return result.modules().stream()
        .filter(found -> found.about().id().equals(module))
        .map(ModuleResult::judgement)
        .findFirst()
        .orElseThrow();
  }

  private void publish(Instant expires, String gateway) throws Exception {
    byte[] snapshot =
        "{\"parties\":[{\"code\":\"BD\",\"gateways\":[%s]}]}"
            .formatted(gateway)
            .getBytes(StandardCharsets.UTF_8);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(snapshot));
    published.put("/v1/snapshots/7", snapshot);
    for (String name : List.of("timestamp", "snapshot")) {
      String payload =
          "{\"expires\":\"%s\",\"content\":{\"version\":7,\"sha256\":\"%s\"}}"
              .formatted(expires, digest);
      String encoded =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
      published.put(
          "/v1/metadata/" + name + ".json",
          "{\"payload\":\"%s\",\"signatures\":[]}"
              .formatted(encoded)
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String entry(PMode pmode, String url, String profile) throws Exception {
    return """
    {"partyId":"%s","url":"%s","signingCertificates":["%s"],"encryptionCertificates":["%s"],
     "profiles":["%s"]}
    """
        .formatted(
            pmode.theirs().partyId(),
            url,
            encoded(pmode.theirKeys().signers().get(0)),
            encoded(pmode.theirKeys().encryption()),
            profile);
  }

  private static String encoded(X509Certificate certificate) throws Exception {
    return Base64.getEncoder().encodeToString(certificate.getEncoded());
  }
}
