// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.registry.home.Home;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerifier;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.snapshot.RootMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of a running registry, saved to files and verified without it. */
class ExportedAnswersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String MUCH_LATER = "2036-11-23T00:00:00Z";

  @TempDir static Path directory;
  private static Path home;
  private static RunningRegistry registry;

  @BeforeAll
  static void start() throws Exception {
    home = directory.resolve("home");
    registry = EstablishedRegistry.start(home);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  @Test
  void verifyOfflineYearsLater() throws Exception {
    Path saved = save(ask(Map.of()));

    assertThat(verify(saved, home)).isZero();
    assertThat(verify(saved, home, "--at", MUCH_LATER)).isZero();
    assertThat(verify(saved, home, "--at", MUCH_LATER, "--current")).isEqualTo(1);
    assertThat(verify(saved, home, "--current")).isZero();
    assertThat(verify(saved, home, "--at", "2020-01-01T00:00:00Z")).isEqualTo(1);
  }

  @Test
  void showWhatTheOfficersSigned() throws Exception {
    JsonNode answer = JSON.readTree(ask(Map.of()));

    assertThat(answer.get("verdict").asString()).as(answer.toString()).isEqualTo("RECOGNISED");
    assertThat(answer.get("treeSize").asLong())
        .isEqualTo(answer.at("/publicationEntry/treeSize").asLong());
    assertThat(answer.at("/publicationEntry/sha256")).isEqualTo(answer.get("snapshotSha256"));
    assertThat(answer.get("evidence")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(answer.get("evidence").toString()).contains("\"proposal\"", "\"approvals\"");
  }

  @Test
  void stopVerifyingWhenAByteChanges() throws Exception {
    byte[] good = ask(Map.of()).getBytes(UTF_8);
    RootMetadata root = Home.open(home).rootMetadata();
    AnswerVerifier verifier = new AnswerVerifier();
    // Every byte: AnswerVerifierTest. Here, with real entries, each seventh.
    for (int i = 0; i < good.length; i += 7) {
      byte[] changed = good.clone();
      changed[i] ^= (byte) (1 << (i % 8));
      assertThat(verifier.verify(changed, root, Instant.now().plusSeconds(1)))
          .as("byte %d in '%s'", i, new String(good, Math.max(0, i - 15), 15, UTF_8))
          .isInstanceOf(NotVerified.class);
    }
  }

  @Test
  void areDecidedAgainFromTheSnapshotByAnyone() throws Exception {
    String answer = ask(Map.of("documentType", "packing-list"));
    Path saved = save(answer);
    long version = JSON.readTree(answer).get("snapshotVersion").asLong();
    Path snapshot = save(registry.get("/v1/snapshots/" + version).body());
    Path other = save(registry.get("/v1/snapshots/1").body());
    Path signer = save(pem(Questions.BD_SEAL));
    Path another = save(pem(Questions.KR_SEAL));

    assertThat(decideAgain(saved, snapshot, signer)).isZero();
    assertThat(decideAgain(saved, other, signer)).isEqualTo(1);
    assertThat(decideAgain(saved, snapshot, another)).isEqualTo(1);
    assertThat(verify(saved, home, "--snapshot", snapshot.toString())).isEqualTo(2);
  }

  private static int decideAgain(Path saved, Path snapshot, Path signer) {
    return verify(
        saved,
        home,
        "--at",
        MUCH_LATER,
        "--snapshot",
        snapshot.toString(),
        "--certificate",
        signer.toString());
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  @Test
  void areOfThisRegistryAlone() throws Exception {
    Path other = directory.resolve("other");
    Officers.found(other);

    assertThat(verify(save(ask(Map.of())), other)).isEqualTo(1);
  }

  @Test
  void cannotBeProvedByTheSignatureAlone() throws Exception {
    String jws = JSON.readTree(ask(Map.of())).get("jws").asString();

    assertThat(verify(save(jws), home)).isEqualTo(2);
  }

  @Test
  void sayWhatWasKnownBeforeAnEmergency() throws Exception {
    Instant before = Instant.now();
    Officers officers = new Officers(registry);
    officers.emergency(
        "KR",
        Officers.draft(
            null,
            new SetServiceStatus("KR/seals", ServiceStatus.SUSPENDED, null, "a break-in", null)));
    Map<String, Object> korean = Map.of("recognisedParty", "KR", "recognisingParty", "BD");

    JsonNode now = JSON.readTree(ask(korean, Questions.KR_SEAL));
    JsonNode then = JSON.readTree(ask(withTime(korean, before), Questions.KR_SEAL));

    assertThat(now.get("reasons").toString()).contains("SERVICE_SUSPENDED", "\"logIndex\"");
    assertThat(now.get("evidence").toString()).contains("\"type\":\"emergency\"");
    assertThat(then.get("reasons").toString()).doesNotContain("SERVICE_SUSPENDED");
    assertThat(then.get("snapshotVersion").asLong())
        .isLessThan(now.get("snapshotVersion").asLong());
    String first = ask(withTime(korean, before), Questions.KR_SEAL);
    Path saved = save(first);
    assertThat(verify(saved, home, "--at", MUCH_LATER)).isZero();
    assertThat(verify(saved, home, "--current")).isEqualTo(1);
    assertThat(JSON.readTree(first).get("reasons")).isEqualTo(then.get("reasons"));
  }

  @Test
  void sayThatNothingWasKnownBeforeTheBeginning() throws Exception {
    JsonNode answer = JSON.readTree(ask(Map.of("asKnownAt", "2020-01-01T00:00:00Z")));

    assertThat(answer.get("verdict").asString()).isEqualTo("INDETERMINATE");
    assertThat(answer.get("reasons").toString()).contains("NOTHING_LOADED");
    assertThat(verify(save(answer.toString()), home)).isZero();
  }

  private static Map<String, Object> withTime(Map<String, Object> question, Instant knownAt) {
    return Map.of(
        "recognisedParty", question.get("recognisedParty"),
        "recognisingParty", question.get("recognisingParty"),
        "asKnownAt", knownAt.toString());
  }

  private static String ask(Map<String, Object> further) throws Exception {
    return ask(further, Questions.BD_SEAL);
  }

  private static String ask(Map<String, Object> further, X509Certificate signer) throws Exception {
    Map<String, Object> question = Questions.of(signer, "n-1");
    question.putAll(further);
    var response = registry.post("/v1/recognitions", JSON.writeValueAsString(question));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static Path save(String answer) throws Exception {
    return Files.writeString(Files.createTempFile(directory, "answer", ".json"), answer);
  }

  private static int verify(Path saved, Path by, String... further) {
    String[] arguments = new String[4 + further.length];
    arguments[0] = "verify-answer";
    arguments[1] = saved.toString();
    arguments[2] = "--root";
    arguments[3] = by.resolve("root.json").toString();
    System.arraycopy(further, 0, arguments, 4, further.length);
    return TrustRegistryCommand.run(arguments);
  }
}
