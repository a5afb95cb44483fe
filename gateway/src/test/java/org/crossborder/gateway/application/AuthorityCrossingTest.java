// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.sealing.SoftHsm;
import org.crossborder.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bangladesh seals on behalf of an authority, and has its own AS4 key in a token; Korea's single
 * window says itself what becomes of a document.
 */
class AuthorityCrossingTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static SingleWindow singleWindow;
  private static RunningGateway bd;
  private static RunningGateway kr;
  private static int documents;

  @BeforeAll
  static void start() throws Exception {
    SealAuthority seals = new SealAuthority("BD");
    singleWindow = SingleWindow.start(folder);
    Path home = Files.createDirectories(folder.resolve("bd"));
    RunningGateway.keyStore(home.resolve("bureau.p12"), seals.authority());
    RunningGateway.keyStore(home.resolve("stranger.p12"), TestPki.STRANGER);
    SoftHsm.put("agency", "bureau-2026", seals.authority());
    SoftHsm.put("gateway", "gateway-bd", TestPki.BD);
    Files.writeString(home.resolve("more.yml"), bangladesh(home));
    Files.createDirectories(folder.resolve("kr"));
    Files.writeString(
        folder.resolve("kr").resolve("more.yml"),
        "crossborder.gateway.acknowledgements.acceptance: by-backend\n");
    bd = new RunningGateway(home, "BD", TestPki.BD, TRUST, singleWindow.webhook());
    kr = new RunningGateway(folder.resolve("kr"), "KR", TestPki.KR, TRUST, singleWindow.webhook());
    TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  private static String bangladesh(Path home) {
    String permissions =
        "permissions: [{client: single-window, document-types: [certificate-of-origin]}]";
    return """
        spring.ssl.bundle.jks:
          bureau: {keystore: {location: "file:%1$s/bureau.p12", password: changeit, type: PKCS12}}
          stranger: {keystore: {location: "file:%1$s/stranger.p12", password: changeit, type: PKCS12}}
          token:
            key: {alias: bureau-2026}
            keystore: {type: PKCS11, provider: SunPKCS11-agency, password: "%2$s"}
          as4-token:
            key: {alias: gateway-bd}
            keystore: {type: PKCS11, provider: SunPKCS11-gateway, password: "%2$s"}
        crossborder.gateway:
          as4.key-bundle: as4-token
          tokens:
            - {name: agency, library: %3$s, slot: %4$d}
            - {name: gateway, library: %3$s, slot: %5$d}
          sealing:
            keys:
              - {name: bureau, bundle: bureau, %6$s}
              - {name: bureau-token, bundle: token, %6$s}
              - {name: stranger, bundle: stranger, %6$s}
        """
        .formatted(
            home,
            SoftHsm.PIN,
            SoftHsm.LIBRARY,
            SoftHsm.slot("agency"),
            SoftHsm.slot("gateway"),
            permissions);
  }

  @AfterAll
  static void stop() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bureau", "bureau-token"})
  void whatTheAuthorityHasSealedHereCrossesAndEachWordOfTheOtherSideComesBack(String key)
      throws Exception {
    JsonNode out = accepted(submit(key, certificate()));
    String id = out.path("id").asString();
    JsonNode in = inbound(id, "DELIVERED");
    await(bd, id, document -> "RECEIVED".equals(status(document)));
    assertThat(events(bd, id)).contains("Sealed with the key " + key + " for single-window");
    assertThat(bd.get("/v1/documents/" + id + "/content").body()).contains("SignedProperties");

    for (String status : List.of("READABLE", "ACCEPTED", "USED")) {
      HttpResponse<String> said = say(in, "{\"status\": \"%s\"}".formatted(status));
      assertThat(said.statusCode()).as(said.body()).isEqualTo(202);
    }

    await(bd, id, document -> "USED".equals(status(document)));
    assertThat(await(bd, id, d -> true).path("state").asString()).isEqualTo("ACCEPTED");
    JsonNode told = JSON.readTree(bd.get("/v1/documents/" + id + "/acknowledgements").body());
    assertThat(
            told.path("acknowledgements").valueStream().map(each -> each.path("status").asString()))
        .containsExactly("RECEIVED", "READABLE", "ACCEPTED", "USED");
    JsonNode own =
        JSON.readTree(
            kr.get("/v1/documents/" + in.path("id").asString() + "/acknowledgements").body());
    assertThat(own.at("/acknowledgements/0/by").isMissingNode()).isTrue();
    assertThat(own.at("/acknowledgements/1/by").asString()).isEqualTo("single-window");
    assertThat(bd.get("/v1/documents/" + id + "/exchange").body())
        .contains("READABLE", "ACCEPTED", "USED", "ENDED");
  }

  @Test
  void theSameDocumentAgainIsTheOneThatWasSealedBefore() throws Exception {
    byte[] certificate = certificate();
    JsonNode first = accepted(submit("bureau-token", certificate, "Idempotency-Key", "17"));
    HttpResponse<String> again = submit("bureau-token", certificate, "Idempotency-Key", "17");
    HttpResponse<String> withoutKey = submit("bureau-token", certificate);
    for (HttpResponse<String> repeated : List.of(again, withoutKey)) {
      assertThat(accepted(repeated).path("id")).isEqualTo(first.path("id"));
      assertThat(repeated.headers().firstValue("Idempotency-Replayed")).contains("true");
    }
    assertThat(submit("bureau", certificate, "Idempotency-Key", "17").body())
        .contains("key-reused");
  }

  @Test
  void whoeverMayNotUseTheKeyIsRefusedAndOnRecord() throws Exception {
    for (String unknown : List.of("nobody", "..%2F")) {
      HttpResponse<String> response = submit(unknown, certificate());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
      assertThat(response.body()).contains("seal-not-permitted");
    }
    HttpResponse<String> otherType = submit("bureau", example("ubl/examples/packing-list.xml"));
    assertThat(otherType.statusCode()).as(otherType.body()).isEqualTo(403);
  }

  @Test
  void aKeyThatNobodyRecognisesIsRefusedWithItsRule() throws Exception {
    HttpResponse<String> response = submit("stranger", certificate());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(response.body()).contains("not-acceptable-to-recipient", "Art. 8(1)");
  }

  @Test
  void aDocumentThatIsSealedAlreadyIsNotSealedAgain() throws Exception {
    JsonNode out = accepted(submit("bureau", certificate()));
    byte[] sealed =
        bd.get("/v1/documents/" + out.path("id").asString() + "/content").body().getBytes(UTF_8);
    HttpResponse<String> response = submit("bureau", sealed);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(response.body()).contains("seal-impossible");
  }

  @Test
  void aRefusalReachesTheSenderWithItsReasonAndNeverBecauseElectronic() throws Exception {
    String id = accepted(submit("bureau", certificate())).path("id").asString();
    JsonNode in = inbound(id, "DELIVERED");
    for (String wrong :
        List.of(
            "{\"status\": \"REJECTED\"}",
            "{\"status\": \"REJECTED\", \"reasons\": [{\"code\": \"ELECTRONIC\", \"sentence\": \"x\"}]}",
            "{\"status\": \"LOST\"}",
            "{\"state\": \"ACCEPTED\"}",
            "{}",
            "no JSON")) {
      assertThat(say(in, wrong).statusCode()).as(wrong).isEqualTo(422);
    }
    assertThat(say(in, "{\"status\": \"USED\"}").statusCode()).isEqualTo(409);
    String refusal =
        "{\"status\": \"REJECTED\", \"reasons\": [{\"code\": \"GOODS_DIFFER\","
            + " \"sentence\": \"The goods at the border are others.\"}]}";
    assertThat(say(in, refusal).statusCode()).isEqualTo(202);
    HttpResponse<String> again = say(in, refusal);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    assertThat(say(in, "{\"status\": \"ACCEPTED\"}").statusCode()).isEqualTo(409);

    JsonNode out = await(bd, id, document -> "REJECTED".equals(document.path("state").asString()));
    assertThat(out.at("/acknowledgement/reasons/0/code").asString()).isEqualTo("GOODS_DIFFER");
  }

  @Test
  void whoMayOnlyReadAcknowledgesNothing() throws Exception {
    String id = accepted(submit("bureau", certificate())).path("id").asString();
    JsonNode in = inbound(id, "DELIVERED");
    HttpRequest request =
        kr.watching("/v1/documents/" + in.path("id").asString() + "/acknowledgements")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"status\": \"ACCEPTED\"}"))
            .build();
    assertThat(kr.send(request).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> submit(String key, byte[] document, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        bd.request("/v1/documents?recipient=KR&seal=" + key)
            .header("Content-Type", "application/xml");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return bd.send(request.POST(HttpRequest.BodyPublishers.ofByteArray(document)).build());
  }

  private static HttpResponse<String> say(JsonNode document, String word) throws Exception {
    return kr.send(
        kr.request("/v1/documents/" + document.path("id").asString() + "/acknowledgements")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(word))
            .build());
  }

  private static JsonNode accepted(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    return JSON.readTree(response.body());
  }

  private static String status(JsonNode document) {
    return document.at("/acknowledgement/status").asString();
  }

  private static String events(RunningGateway gateway, String id) throws Exception {
    return gateway.get("/v1/documents/" + id + "/events").body();
  }

  private static JsonNode await(RunningGateway gateway, String id, Predicate<JsonNode> wanted)
      throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    JsonNode document = JSON.createObjectNode();
    while (Instant.now().isBefore(until)) {
      document = JSON.readTree(gateway.get("/v1/documents/" + id).body());
      if (wanted.test(document)) {
        return document;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(document + " " + events(gateway, id));
  }

  private static JsonNode inbound(String tracking, String state) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(until)) {
      for (JsonNode document :
          JSON.readTree(kr.get("/v1/documents?direction=INBOUND").body()).path("documents")) {
        if (tracking.equals(document.path("trackingIdentifier").asString())
            && state.equals(document.path("state").asString())) {
          return document;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("It did not arrive: " + events(bd, tracking));
  }

  private static byte[] certificate() throws Exception {
    return new String(example("ubl/examples/certificate-of-origin.xml"), UTF_8)
        .replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1CO-A" + ++documents + "$2")
        .getBytes(UTF_8);
  }

  private static byte[] example(String name) throws Exception {
    try (InputStream in = Validator.class.getResourceAsStream("pack/" + name)) {
      return in.readAllBytes();
    }
  }
}
