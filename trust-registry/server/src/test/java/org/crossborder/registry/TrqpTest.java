// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.answer.AnswerVerifier;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.MetadataJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** TRQP 2.0 over HTTPS: queries, responses and errors as its schemas have them. */
class TrqpTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final X509Certificate SEAL = TestRegister.BD_SEALS.issue("Dhaka Chamber seal");
  private static final String KR = "urn:crossborder:party:KR";
  private static final String BD = "urn:crossborder:party:BD";

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
  void saysWhetherAPartyRecognisesAnother() throws Exception {
    JsonNode yes = answer("recognition", query(BD, "certificate-of-origin"));
    assertThat(yes.get("recognized").asBoolean()).as(yes.toString()).isTrue();
    assertThat(yes.has("authorized")).isFalse();
    assertThat(yes.get("message").asString()).isEqualTo("RECOGNISED by clause bd-kr/1.");
    assertThat(yes.has("time_requested")).isFalse();
    assertThat(Instant.parse(yes.get("time_evaluated").asString())).isBefore(Instant.now());

    JsonNode no = answer("recognition", query(BD, "packing-list"));
    assertThat(no.get("recognized").asBoolean()).isFalse();
    assertThat(no.get("message").asString()).contains("'packing list' is not among them");
  }

  @Test
  void isDirected() throws Exception {
    Map<String, Object> query = query(KR, "certificate-of-origin");
    query.put("authority_id", BD);

    assertThat(answer("recognition", query).get("recognized").asBoolean()).isFalse();
  }

  @Test
  void saysWhetherAPartyAuthorisesATrustService() throws Exception {
    Map<String, Object> query = query("urn:crossborder:service:BD/seals", "certificate-of-origin");
    assertThat(answer("authorization", query).get("authorized").asBoolean()).isTrue();

    query.put("context", Map.of("time", "2020-01-01T00:00:00Z"));
    JsonNode early = answer("authorization", query);
    assertThat(early.get("authorized").asBoolean()).isFalse();
    assertThat(early.get("time_requested").asString()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(early.at("/context/time").asString()).isEqualTo("2020-01-01T00:00:00Z");
  }

  @Test
  void saysWhetherAPartyAuthorisesASigner() throws Exception {
    Map<String, Object> query = signer(Map.of("recognised_party", BD, "time_proof", "RECEIPT"));
    assertThat(answer("authorization", query).get("authorized").asBoolean()).isTrue();

    Map<String, Object> korean = signer(Map.of("recognised_party", KR));
    assertThat(answer("authorization", korean).get("authorized").asBoolean()).isFalse();
  }

  @Test
  void provesItsAnswersByTheRegistrysSignature() throws Exception {
    JsonNode response = answer("recognition", query(BD, "certificate-of-origin"));
    byte[] root = Files.readAllBytes(home.resolve("root.json"));

    assertThat(
            new AnswerVerifier()
                .verify(
                    response.get("proof").toString().getBytes(UTF_8),
                    MetadataJson.givenRoot(root),
                    Instant.now()))
        .isInstanceOf(Verified.class);
  }

  @Test
  void ignoresWhatItDoesNotKnow() throws Exception {
    Map<String, Object> query = query(BD, "certificate-of-origin");
    query.put("surprise", List.of(1));
    query.put("context", Map.of("locator", "somewhere"));

    assertThat(answer("recognition", query).get("recognized").asBoolean()).isTrue();
  }

  @Test
  void refusesByTheErrorsOfTheBinding() throws Exception {
    Map<String, Object> query = query(BD, "certificate-of-origin");
    refused(400, "recognition", with(query, "resource", null));
    refused(400, "recognition", with(query, "action", ""));
    refused(400, "recognition", with(query, "entity_id", "not an identifier"));
    refused(400, "recognition", with(query, "context", "now"));
    refused(
        400, "recognition", with(query, "context", Map.of("time", "2026-01-01T00:00:00+06:00")));
    refused(404, "recognition", with(query, "authority_id", "urn:crossborder:party:ZZ"));
    refused(404, "recognition", with(query, "entity_id", "did:example:1"));
    refused(404, "authorization", with(query, "entity_id", "urn:crossborder:service:BD/none"));
    refused(400, "authorization", with(signer(Map.of()), "context", Map.of()));
    refused(400, "authorization", signer(Map.of("recognised_party", BD, "time_proof", "SURELY")));
    refused(404, "authorization", signer(Map.of("recognised_party", "urn:crossborder:party:ZZ")));
    refused(
        400,
        "authorization",
        with(signer(Map.of("recognised_party", BD)), "entity_id", "ni:///sha-256;AAAA"));
    assertThat(registry.post("/trqp/recognition", "no json").statusCode()).isEqualTo(400);
    assertThat(registry.get("/trqp/recognition").statusCode()).isEqualTo(405);
  }

  @Test
  void saysWhatCanBeAsked() throws Exception {
    JsonNode metadata = JSON.readTree(registry.get("/trqp/metadata").body());

    assertThat(metadata.get("trqp_version").asString()).isEqualTo("2.0");
    assertThat(metadata.get("resources").toString()).contains("certificate-of-origin");
    assertThat(metadata.get("actions").toString()).contains("import-clearance");
    assertThat(metadata.at("/authorities/0/governance_frameworks").toString())
        .contains("Framework Agreement", "Bangladesh-Korea arrangement");
  }

  private static Map<String, Object> query(String entity, String resource) {
    return new TreeMap<>(
        Map.of(
            "entity_id", entity,
            "authority_id", KR,
            "action", "import-clearance",
            "resource", resource));
  }

  private static Map<String, Object> signer(Map<String, String> context) throws Exception {
    byte[] digest = HexFormat.of().parseHex(Fingerprint.sha256(SEAL));
    Map<String, Object> query =
        query(
            "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
            "certificate-of-origin");
    Map<String, String> all = new TreeMap<>(context);
    all.put("certificate", Base64.getEncoder().encodeToString(SEAL.getEncoded()));
    query.put("context", all);
    return query;
  }

  private static Map<String, Object> with(
      Map<String, Object> query, String field, @Nullable Object value) {
    Map<String, Object> changed = new TreeMap<>(query);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return changed;
  }

  private static JsonNode answer(String kind, Map<String, Object> query) throws Exception {
    HttpResponse<String> response = registry.post("/trqp/" + kind, JSON.writeValueAsString(query));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static void refused(int status, String kind, Map<String, Object> query) throws Exception {
    HttpResponse<String> response = registry.post("/trqp/" + kind, JSON.writeValueAsString(query));
    assertThat(response.statusCode()).as(query + " " + response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }
}
