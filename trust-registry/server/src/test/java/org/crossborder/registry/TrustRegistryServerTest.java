// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.Witnesses;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.SyncOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line, the running server and the client that relying parties use, together. */
class TrustRegistryServerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path once;
  @TempDir Path directory;
  private Path home;

  @BeforeAll
  static void establish() throws Exception {
    EstablishedRegistry.start(once.resolve("home")).close();
  }

  @BeforeEach
  void copy() throws Exception {
    home = directory.resolve("home");
    try (Stream<Path> files = Files.walk(once.resolve("home"))) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            home.resolve(once.resolve("home").relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void keepsItsSecretsToItsOwner() throws Exception {
    for (String file :
        List.of(
            "root-keys/root-1.jwk",
            "keys/timestamp.jwk",
            "keys/snapshot.jwk",
            "keys/answer.jwk",
            "keys/log.pem",
            "keys/witness.pem")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void runsWithoutTheKeysOfItsRoot() throws Exception {
    try (Stream<Path> keys = Files.list(home.resolve("root-keys"))) {
      for (Path key : keys.toList()) {
        Files.delete(key);
      }
    }
    Files.delete(home.resolve("root-keys"));

    try (RunningRegistry registry = RunningRegistry.start(home)) {
      new Officers(registry).admit("TV", "Tuvalu");
      assertThat(client(registry, "state").sync(Instant.now()))
          .isInstanceOf(SyncOutcome.Updated.class);
    }
  }

  @Test
  void cannotTakeAClientBackToAnOlderState() throws Exception {
    Path older = directory.resolve("older.mv.db");
    Files.copy(home.resolve("registry.mv.db"), older);
    long version;
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      new Officers(registry).admit("TV", "Tuvalu");
      SnapshotClient client = client(registry, "state");
      client.sync(Instant.now());
      version = client.current().orElseThrow().snapshot().version();
    }
    Files.copy(older, home.resolve("registry.mv.db"), StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> RunningRegistry.start(home))
        .rootCause()
        .hasMessageContaining("the database is older");
    Files.delete(home.resolve("checkpoint")); // as a dishonest operator would
    try (RunningRegistry restored = RunningRegistry.start(home)) {
      SnapshotClient client = client(restored, "state");

      assertThat(client.sync(Instant.now())).isInstanceOf(SyncOutcome.Refused.class);
      assertThat(client.current().orElseThrow().snapshot().version()).isEqualTo(version);
    }
  }

  @Test
  void doesNotServeALogThatWasRewritten() throws Exception {
    try (Database database = Database.open(DatabaseAddress.embedded(home.resolve("registry")))) {
      database
          .jdbc()
          .sql("update log_entry set entry = ? where tree_index = 1")
          .param("{}".getBytes(StandardCharsets.UTF_8))
          .update();
    }

    assertThatThrownBy(() -> RunningRegistry.start(home))
        .rootCause()
        .hasMessageContaining("The log does not prove itself");
    assertThat(run("publish", "--home", home.toString())).isEqualTo(4);
  }

  @Test
  void isToldApartFromAnotherRegistry() throws Exception {
    Path other = directory.resolve("other");
    Officers.found(other);
    try (RunningRegistry registry = RunningRegistry.start(other)) {
      SyncOutcome outcome = client(registry, "state").sync(Instant.now());

      assertThat(outcome)
          .isInstanceOfSatisfying(
              SyncOutcome.Refused.class,
              r -> assertThat(r.refusal().attack()).isEqualTo(Refusal.Kind.WRONG_SIGNER));
    }
  }

  @Test
  void saysThatItsHomeIsInUse() throws Exception {
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      assertThat(run("publish", "--home", home.toString())).isEqualTo(4);
      assertThat(registry.get("/checkpoint").statusCode()).isEqualTo(200);
    }
    assertThat(run("publish", "--home", home.toString())).isZero();
    assertThat(run("publish", "--home", home.toString(), "register.json"))
        .as("the operator alone changes no content")
        .isEqualTo(3);
  }

  @Test
  void isNotServedWithoutFounders() {
    Path other = directory.resolve("other");
    assertThat(run("init", "--home", other.toString())).isZero();

    assertThatThrownBy(() -> RunningRegistry.start(other))
        .rootCause()
        .hasMessageContaining("--accession-officer");
  }

  @Test
  void saysInHealthThatWitnessesAreMissing() throws Exception {
    Path watched = directory.resolve("watched");
    String witness = Home.open(home).signingKeys().witness().key().toString();
    Officers.found(watched, new Witnesses(List.of(witness), 1));

    try (RunningRegistry registry = RunningRegistry.start(watched)) {
      HttpResponse<String> health = registry.get("/actuator/health");

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body()).contains("DEGRADED", "Too few witnesses");
    }
  }

  @Test
  void answersWithASignatureThatVerifiesAndStopsVerifyingWhenAltered() throws Exception {
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      JsonNode answer = recognise(registry, TestRegister.BD_SEALS.issue("Dhaka Chamber seal"));

      assertThat(answer.get("verdict").asString()).as(answer.toString()).isEqualTo("RECOGNISED");
      assertThat(answer.get("clause").asString()).isEqualTo("bd-kr/1");
      String jws = answer.get("jws").asString();
      ECDSAVerifier verifier =
          new ECDSAVerifier(Home.open(home).signingKeys().answer().toPublicJWK());
      SignedJWT jwt = SignedJWT.parse(jws);
      assertThat(jwt.verify(verifier)).isTrue();
      assertThat(jwt.getHeader().getType().getType()).isEqualTo("cpta-recognition+jwt");
      assertThat(jwt.getJWTClaimsSet().getClaim("verdict")).isEqualTo("RECOGNISED");
      assertThat(jwt.getJWTClaimsSet().getClaim("nonce")).isEqualTo("n-1");

      int middle = jws.length() / 2;
      String altered =
          jws.substring(0, middle)
              + (jws.charAt(middle) == 'A' ? 'B' : 'A')
              + jws.substring(middle + 1);
      assertThat(verifies(altered, verifier)).isFalse();
    }
  }

  @Test
  void givesAnswersThatAnOutsiderVerifiesOffline() throws Exception {
    Path saved = directory.resolve("answer.json");
    Path root = directory.resolve("served-root.json");
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      Files.writeString(root, registry.get("/v1/metadata/root.json").body());
      Files.writeString(
          saved, recogniseAsText(registry, TestRegister.BD_SEALS.issue("Dhaka Chamber seal")));
    }
    Path other = directory.resolve("other");
    run("init", "--home", other.toString());

    assertThat(verifyAnswer(saved, root)).isZero();
    assertThat(verifyAnswer(saved, other.resolve("root.json"))).isEqualTo(1);
    assertThat(verifyAnswer(saved, root, "--at", "noon")).isEqualTo(3);
    assertThat(run("verify-answer", saved.toString())).isEqualTo(3);
    assertThat(verifyAnswer(saved, saved)).isEqualTo(4);
    assertThat(verifyAnswer(directory.resolve("nothing"), root)).isEqualTo(4);
    Files.writeString(saved, Files.readString(saved).replace("bd-kr/1", "bd-kr/2"));
    assertThat(verifyAnswer(saved, root)).isEqualTo(1);
  }

  @Test
  void doesNotStartWithAnAnswerKeyThatItsRootDoesNotName() throws Exception {
    Path other = directory.resolve("other");
    run("init", "--home", other.toString());
    Files.copy(
        other.resolve("keys/answer.jwk"),
        home.resolve("keys/answer.jwk"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(() -> RunningRegistry.start(home))
        .rootCause()
        .hasMessageContaining("The root does not name the key");
  }

  @Test
  void answersWithTheReasonAndTheArticle() throws Exception {
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      JsonNode answer = recognise(registry, TestRegister.KR_SEALS.issue("Seoul seal"));

      assertThat(answer.get("verdict").asString()).isEqualTo("NOT_RECOGNISED");
      JsonNode first = answer.get("reasons").get(0);
      assertThat(first.get("code").asString()).isEqualTo("SERVICE_NOT_LISTED");
      assertThat(first.get("article").asString()).isEqualTo("Art. 8(1)");
      assertThat(first.get("sentence").asString()).contains("Seoul seal", "Bangladesh");
    }
  }

  @Test
  void servesMetadataWithValidators() throws Exception {
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      HttpResponse<String> first = registry.get("/v1/snapshots/1");
      String tag = first.headers().firstValue("ETag").orElseThrow();

      assertThat(registry.get("/v1/snapshots/1", "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(registry.get("/v1/metadata/root.json").body().getBytes(StandardCharsets.UTF_8))
          .isEqualTo(Files.readAllBytes(home.resolve("root.json")));
      assertThat(registry.get("/actuator/health").body()).contains("UP");
    }
  }

  @Test
  void answersBadInputWithProblemDetails() throws Exception {
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      String json = "application/json";
      problem(registry.get("/v1/nothing"), 404);
      problem(registry.get("/v1/snapshots/99"), 404);
      problem(registry.get("/v1/recognitions"), 405);
      problem(registry.send("POST", "/v1/recognitions", "text/plain", bytes("x")), 415);
      problem(registry.send("POST", "/v1/recognitions", json, bytes("no json")), 400);
      problem(registry.send("POST", "/v1/recognitions", json, bytes("null")), 400);
      problem(registry.send("POST", "/v1/recognitions", json, bytes("{}")), 400);
      problem(registry.send("POST", "/v1/recognitions", json, bytes("{\"surprise\":1}")), 400);
      problem(
          registry.send(
              "POST",
              "/v1/path-validations",
              json,
              bytes("{\"leaf\":\"AAAA\",\"at\":\"2026-01-01T00:00:00Z\"}")),
          400);
      problem(
          registry.send(
              "POST",
              "/v1/path-validations",
              json,
              bytes(
                  "{\"leaf\":\"%s\",\"ocspResponses\":[\"AAAA\"],\"at\":\"2026-01-01T00:00:00Z\"}"
                      .formatted(
                          Base64.getEncoder()
                              .encodeToString(TestRegister.BD_SEALS.certificate().getEncoded())))),
          400);
      problem(registry.send("POST", "/v1/path-validations", json, bytes("[".repeat(100_000))), 400);
      problem(registry.send("POST", "/v1/path-validations", json, new byte[9 << 20]), 413);
    }
  }

  @Test
  void answersItsOwnFaultsWithProblemDetailsAndNoStackTrace() throws Exception {
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      assertThat(registry.get("/v1/snapshots/1").statusCode()).isEqualTo(200);

      registry.cutOffTheDatabase();

      HttpResponse<String> response = registry.get("/v1/snapshots/1");
      problem(response, 503);
      assertThat(response.body())
          .contains("The registry's database does not answer now")
          .doesNotContain("Hikari", "jdbc", "sql");
      // what was vouched for before is still served
      assertThat(registry.get("/v1/metadata/timestamp.json").statusCode()).isEqualTo(200);
    }
  }

  private static void problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(response.body()).doesNotContain("Exception", "\tat ", "org.crossborder");
    assertThat(JSON.readTree(response.body()).get("status").asInt()).isEqualTo(status);
  }

  private static int verifyAnswer(Path saved, Path root, String... further) {
    return run(
        Stream.concat(
                Stream.of("verify-answer", saved.toString(), "--root", root.toString()),
                Stream.of(further))
            .toArray(String[]::new));
  }

  private static JsonNode recognise(RunningRegistry registry, X509Certificate signer)
      throws Exception {
    return JSON.readTree(recogniseAsText(registry, signer));
  }

  private static String recogniseAsText(RunningRegistry registry, X509Certificate signer)
      throws Exception {
    String body =
        JSON.writeValueAsString(
            java.util.Map.of(
                "certificate", Base64.getEncoder().encodeToString(signer.getEncoded()),
                "pool", List.of(),
                "recognisingParty", "KR",
                "recognisedParty", "BD",
                "documentType", "certificate-of-origin",
                "purpose", "import-clearance",
                "at", Instant.now().toString(),
                "timeProof", "RECEIPT",
                "nonce", "n-1"));
    HttpResponse<String> response =
        registry.send("POST", "/v1/recognitions", "application/json", bytes(body));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private static boolean verifies(String jws, ECDSAVerifier verifier) {
    try {
      return SignedJWT.parse(jws).verify(verifier);
    } catch (java.text.ParseException | com.nimbusds.jose.JOSEException e) {
      return false;
    }
  }

  private SnapshotClient client(RunningRegistry registry, String state) {
    return new SnapshotClient(
        registry.uri(), home.resolve("root.json"), directory.resolve(state), registry.tls());
  }

  private static int run(String... arguments) {
    return TrustRegistryCommand.run(arguments);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
