// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.application.Neighbours.await;
import static org.crossborder.gateway.application.Neighbours.certificate;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The main job between two gateways: submitted at A, validated and delivered at B, acknowledged.
 */
class CrossingTest {
  private static final int FRAGMENT_BYTES = 40_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static final TestTrust KR_TRUST = new TestTrust();
  private static SealAuthority seals;
  private static SingleWindow singleWindow;
  private static RunningGateway bd;
  private static RunningGateway kr;
  private static int documents;

  @BeforeAll
  static void start() throws Exception {
    seals = new SealAuthority("BD");
    singleWindow = SingleWindow.start(folder);
    URI webhook = singleWindow.webhook();
    bd = new RunningGateway(folder.resolve("bd"), "BD", TestPki.BD, TRUST, webhook);
    kr = new RunningGateway(folder.resolve("kr"), "KR", TestPki.KR, KR_TRUST, webhook);
  }

  @BeforeEach
  void bothHoldTheSameSnapshot() throws Exception {
    TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
    KR_TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  @AfterAll
  static void stop() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }

  @BeforeEach
  void singleWindowIsUp() {
    singleWindow.confirmAll();
  }

  @Test
  void aCertificateOfOriginCrosses() throws Exception {
    byte[] certificate = certificate(seals, "CO-" + ++documents);
    JsonNode submitted = accepted(bd.submit(certificate));
    JsonNode out = await(bd, submitted.path("id").asString(), "ACCEPTED");
    JsonNode in = inbound(submitted.path("id").asString());
    in = await(kr, in.path("id").asString(), "ACKNOWLEDGED");

    assertThat(out.at("/acknowledgement/status").asString()).isEqualTo("ACCEPTED");
    assertThat(states(bd, out)).containsExactly("SUBMITTED", "SENDING", "RECEIPTED", "ACCEPTED");
    assertThat(states(kr, in))
        .containsExactly("RECEIVED", "VALIDATED", "DELIVERED", "ACKNOWLEDGED");
    assertThat(kr.get(in.at("/links/content").asString()).body())
        .isEqualTo(new String(certificate, UTF_8));
    JsonNode report = JSON.readTree(kr.get(in.at("/links/report").asString()).body());
    assertThat(report.at("/recognition/verdict").asString()).isEqualTo("RECOGNISED");
    assertThat(bd.get(out.at("/links/acknowledgement").asString()).body())
        .contains("ApplicationResponse", "Signature");

    List<LoggedRequest> deliveries =
        singleWindow.findAll(postRequestedFor(urlEqualTo("/documents")));
    assertThat(deliveries).hasSize(1);
    JsonNode event = SingleWindow.verified(deliveries.get(0));
    assertThat(event.path("type").asString()).isEqualTo("org.crossborder.document.delivery");
    assertThat(event.path("subject").asString()).isEqualTo(in.path("messageId").asString());
    assertThat(Base64.getDecoder().decode(event.at("/data/parts/0/base64").asString()))
        .isEqualTo(certificate);
  }

  @Test
  void whatIsTooLargeForOneMessageCrossesInFragmentsAndIsOneDocument() throws Exception {
    TRUST.publish(
        Register.inFragments(Register.trusted(bd.as4(), kr.as4(), seals), FRAGMENT_BYTES));
    KR_TRUST.publish(
        Register.inFragments(Register.trusted(bd.as4(), kr.as4(), seals), FRAGMENT_BYTES));
    byte[] certificate = certificate(seals, "CO-" + ++documents);
    byte[] scan = new byte[200_000];
    new Random(1).nextBytes(scan);
    MultipartForm form =
        new MultipartForm()
            .file("document", "application/xml", certificate)
            .file("annex", "application/pdf", scan);
    JsonNode submitted = accepted(bd.submit(form));
    JsonNode out = await(bd, submitted.path("id").asString(), "ACCEPTED");

    assertThat(states(bd, out))
        .as("it is joined before or after its sender has counted the last receipt")
        .containsSubsequence("SUBMITTED", "SENDING", "SPLIT", "RECEIPTED", "ACCEPTED");
    int count = out.at("/fragments/count").asInt();
    assertThat(count).isGreaterThan(scan.length / FRAGMENT_BYTES);
    await(
        "all fragments are receipted",
        () -> JSON.readTree(bd.get(submitted.at("/links/self").asString()).body()),
        document -> document.at("/fragments/receipted").asInt() == count);
    JsonNode in = inbound(submitted.path("id").asString());
    assertThat(in.path("fragments").isMissingNode()).isTrue();
    assertThat(kr.get(in.at("/links/content").asString()).body())
        .isEqualTo(new String(certificate, UTF_8));
    JsonNode message = JSON.readTree(kr.get(in.at("/links/message").asString()).body());
    assertThat(message.path("parts").valueStream().map(part -> part.path("mimeType").asString()))
        .containsExactly("application/xml", "application/pdf");
    assertThat(singleWindow.findAll(postRequestedFor(urlEqualTo("/documents")))).hasSize(1);
  }

  @Test
  void annexesAndWhatTheProducerSetsArrive() throws Exception {
    String settings =
        """
        {"conversationId": "case 17", "refToMessageId": "earlier@bd",
         "properties": [{"name": "caseNumber", "value": "17", "type": "urn:case"}],
         "parts": [{"contentId": "document@bd"},
                   {"contentId": "note@bd", "characterSet": "UTF-16",
                    "properties": [{"name": "title", "value": "Note", "type": null}]}]}
        """;
    byte[] note = "Ein Vermerk: ছ".getBytes(java.nio.charset.StandardCharsets.UTF_16);
    MultipartForm form =
        new MultipartForm()
            .file("document", "application/xml", certificate(seals, "CO-" + ++documents))
            .file("annex", "text/plain;charset=UTF-16", note)
            .file("annex", "application/pdf", "%PDF".getBytes(UTF_8))
            .file("settings", "application/json", settings.getBytes(UTF_8));
    JsonNode submitted = accepted(bd.submit(form));
    await(bd, submitted.path("id").asString(), "ACCEPTED");

    JsonNode in = inbound(submitted.path("id").asString());
    JsonNode message = JSON.readTree(kr.get(in.at("/links/message").asString()).body());
    assertThat(message.path("conversationId").asString()).isEqualTo("case 17");
    assertThat(message.path("refToMessageId").asString()).isEqualTo("earlier@bd");
    assertThat(message.path("properties").valueStream().map(JsonNode::toString))
        .contains("{\"name\":\"caseNumber\",\"value\":\"17\",\"type\":\"urn:case\"}");
    assertThat(message.path("parts").valueStream().map(part -> part.path("mimeType").asString()))
        .containsExactly("application/xml", "text/plain;charset=UTF-16", "application/pdf");
    assertThat(message.at("/parts/1/contentId").asString()).isEqualTo("note@bd");
    assertThat(message.at("/parts/1/characterSet").asString()).isEqualTo("UTF-16");
    assertThat(message.at("/parts/1/properties/0/name").asString()).isEqualTo("title");
    assertThat(kr.get(message.at("/parts/1/content").asString()).body())
        .isEqualTo("Ein Vermerk: ছ");
    assertThat(kr.get(in.at("/links/errors").asString()).body()).isEqualTo("{\"errors\":[]}");
  }

  /** TA16 and TA17. */
  @Test
  void aPingIsReceiptedAndDeliversNothingBothWays() throws Exception {
    assertThat(bd.ping("KR").body()).contains("\"outcome\":\"RECEIPTED\"");
    assertThat(kr.ping("BD").body()).contains("\"outcome\":\"RECEIPTED\"");
    assertThat(bd.ping("XX").statusCode()).isEqualTo(422);
    assertThat(singleWindow.findAll(postRequestedFor(anyUrl())))
        .allMatch(delivery -> delivery.getBody().length > 0);
  }

  @Test
  void whatCannotBeSetIsRefused() throws Exception {
    for (String settings :
        List.of(
            "{\"parts\": [{\"characterSet\": \"!utf*\"}]}",
            "{\"properties\": [{\"name\": \"originalSender\", \"value\": \"me\"}]}",
            "{\"refToMessageId\": \"<a@b>\"}",
            "{\"conversation\": \"misspelt\"}",
            "{\"parts\": [{}, {}]}",
            "not JSON")) {
      MultipartForm form =
          new MultipartForm()
              .file("document", "application/xml", certificate(seals, "CO-" + ++documents))
              .file("settings", "application/json", settings.getBytes(UTF_8));
      HttpResponse<String> response = bd.submit(form);
      assertThat(response.statusCode()).as(settings + response.body()).isEqualTo(422);
      assertThat(response.body()).contains("wrong-message-settings");
    }
  }

  @Test
  void anUnreliableSingleWindowGetsItUnderTheSameKeyUntilItConfirms() throws Exception {
    singleWindow.stubFor(
        post(anyUrl())
            .inScenario("bad day")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(serverError())
            .willSetStateTo("slow"));
    singleWindow.stubFor(
        post(anyUrl())
            .inScenario("bad day")
            .whenScenarioStateIs("slow")
            .willReturn(noContent().withFixedDelay(4000))
            .willSetStateTo("well"));
    singleWindow.stubFor(
        post(anyUrl()).inScenario("bad day").whenScenarioStateIs("well").willReturn(noContent()));

    JsonNode submitted = accepted(bd.submit(certificate(seals, "CO-" + ++documents)));
    await(bd, submitted.path("id").asString(), "ACCEPTED");

    List<LoggedRequest> deliveries =
        singleWindow.findAll(postRequestedFor(urlEqualTo("/documents")));
    assertThat(deliveries).hasSize(3);
    assertThat(deliveries.stream().map(request -> request.getHeader("webhook-id")).distinct())
        .hasSize(1);
  }

  @Test
  void whatWasPromisedIsSentAfterARestart() throws Exception {
    TRUST.publish(
        Register.trusted(bd.as4(), URI.create("https://localhost:1/as4"), seals)); // unreachable
    JsonNode submitted = accepted(bd.submit(certificate(seals, "CO-" + ++documents)));
    await(bd, submitted.path("id").asString(), "SENDING");
    bd.restart();
    TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
    await(bd, submitted.path("id").asString(), "ACCEPTED");
    assertThat(singleWindow.findAll(postRequestedFor(urlEqualTo("/documents")))).hasSize(1);
  }

  @Test
  void whatTheImporterKnowsToBeUnrecognisedIsRefusedThereWithReasons() throws Exception {
    KR_TRUST.publish(Register.trusted(bd.as4(), kr.as4(), new SealAuthority("BD")));
    JsonNode submitted = accepted(bd.submit(certificate(seals, "CO-" + ++documents)));
    JsonNode out = await(bd, submitted.path("id").asString(), "REJECTED");
    JsonNode in = inbound(submitted.path("id").asString());

    assertThat(in.path("state").asString()).isEqualTo("REJECTED");
    assertThat(out.at("/acknowledgement/status").asString()).isEqualTo("REJECTED");
    assertThat(out.at("/acknowledgement/reasons").toString())
        .contains("SERVICE_NOT_LISTED", "D07", "Art. 8(1)");
    assertThat(singleWindow.findAll(postRequestedFor(urlEqualTo("/documents")))).isEmpty();
  }

  @Test
  void whatTheImporterCannotDecideIsHeldUntilItsTrustDataIsFresh() throws Exception {
    TrustedSnapshot current = KR_TRUST.current().orElseThrow();
    KR_TRUST.publish(Register.stale(current));
    JsonNode submitted = accepted(bd.submit(certificate(seals, "CO-" + ++documents)));
    JsonNode in = awaitInbound(submitted.path("id").asString(), "HELD");
    assertThat(singleWindow.findAll(postRequestedFor(urlEqualTo("/documents")))).isEmpty();

    KR_TRUST.publish(current);
    kr.context().publishEvent(new TrustConfiguration.SnapshotUpdated());
    await(kr, in.path("id").asString(), "ACKNOWLEDGED");
    await(bd, submitted.path("id").asString(), "ACCEPTED");
  }

  @Test
  void theSameSubmissionIsAnsweredTheSame() throws Exception {
    byte[] certificate = certificate(seals, "CO-" + ++documents);
    JsonNode first = accepted(bd.submit(certificate, "Idempotency-Key", "k-" + documents));
    JsonNode again = accepted(bd.submit(certificate, "Idempotency-Key", "k-" + documents));
    JsonNode withoutKey = accepted(bd.submit(certificate));
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(withoutKey.path("id")).isEqualTo(first.path("id"));

    HttpResponse<String> other =
        bd.submit(
            certificate(seals, "CO-" + ++documents), "Idempotency-Key", "k-" + (documents - 1));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("key-reused", first.path("id").asString());
  }

  @Test
  void anotherContentUnderTheSameNumberIsAConflict() throws Exception {
    String number = "CO-" + ++documents;
    accepted(bd.submit(certificate(seals, number)));
    HttpResponse<String> other = bd.submit(certificate(seals, number)); // sealed anew: other bytes
    assertThat(other.statusCode()).as(other.body()).isEqualTo(409);
    assertThat(other.body()).contains("D13", "Art. 5(e)");
  }

  @Test
  void anAlteredDocumentIsRefusedAtOnce() throws Exception {
    String altered =
        new String(certificate(seals, "CO-" + ++documents), UTF_8)
            .replaceFirst("(Quantity[^>]*>)\\d", "$17");
    expectFinding(bd.submit(altered.getBytes(UTF_8)), "D05", "Art. 8(1)");
  }

  @Test
  void aDocumentOfAnUnlistedAuthorityIsRefusedAtOnce() throws Exception {
    byte[] document = new SealAuthority("BD").seal(example("certificate-of-origin.xml"));
    expectFinding(bd.submit(document), "SERVICE_NOT_LISTED", "Art. 8(1)");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, fr, \\p{IsLatin}",
    "'ko, ru;q=0.9, en;q=0.1', ru, \\p{IsCyrillic}",
    "zh-CN, zh-Hans, \\p{IsHan}"
  })
  void whyItIsRefusedIsToldInTheReadersLanguage(String readers, String told, String script)
      throws Exception {
    byte[] document = new SealAuthority("BD").seal(example("certificate-of-origin.xml"));
    HttpResponse<String> english = bd.submit(document);
    HttpResponse<String> response = bd.submit(document, "Accept-Language", readers);

    assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(response.headers().firstValue("Content-Language")).hasValue(told);
    assertThat(response.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    JsonNode first = JSON.readTree(english.body()).at("/findings/0");
    JsonNode finding = JSON.readTree(response.body()).at("/findings/0");
    assertThat(finding.path("rule")).isEqualTo(first.path("rule"));
    for (String text : List.of("message", "field", "remedy")) {
      assertThat(finding.path(text).asString())
          .as(text)
          .isNotEqualTo(first.path(text).asString())
          .containsPattern(script);
    }
  }

  @Test
  void aDocumentOfATypeThatIsNotCoveredIsRefusedAtOnce() throws Exception {
    byte[] document = seals.seal(example("packing-list.xml"));
    expectFinding(bd.submit(document), "DOCTYPE_NOT_COVERED", "Art. 8(3)");
  }

  @Test
  void withoutTrustDataNothingIsPromised() throws Exception {
    TRUST.withdraw();
    try {
      HttpResponse<String> response = bd.submit(certificate(seals, "CO-" + ++documents));
      assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
      assertThat(bd.send(bd.anonymous("/actuator/health/readiness").build()).statusCode())
          .isEqualTo(503);
    } finally {
      TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
    }
    assertThat(bd.send(bd.anonymous("/actuator/health/readiness").build()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void withTrustDataThatRanOutTheGatewayIsNotReadyAndTellsItsClientsWhy() throws Exception {
    TRUST.publish(Register.stale(TRUST.current().orElseThrow()));
    HttpResponse<String> told = bd.get("/actuator/health/readiness");
    assertThat(told.statusCode()).isEqualTo(503);
    assertThat(told.body()).contains("OUT_OF_SERVICE", "The snapshot was good until ", "held");
    HttpResponse<String> anonymous = bd.send(bd.anonymous("/actuator/health/readiness").build());
    assertThat(anonymous.statusCode()).isEqualTo(503);
    assertThat(anonymous.body()).contains("OUT_OF_SERVICE").doesNotContain("snapshot");
    assertThat(bd.submit(certificate(seals, "CO-" + ++documents)).statusCode()).isEqualTo(503);
  }

  private static void expectFinding(HttpResponse<String> response, String rule, String article) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode findings = JSON.readTree(response.body()).path("findings");
    assertThat(
            findings
                .valueStream()
                .anyMatch(
                    finding ->
                        rule.equals(finding.path("rule").asString())
                            && article.equals(finding.path("article").asString())))
        .as(response.body())
        .isTrue();
  }

  private static JsonNode accepted(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
    JsonNode document = JSON.readTree(response.body());
    assertThat(response.headers().firstValue("Location"))
        .contains("/v1/documents/" + document.path("id").asString());
    return document;
  }

  private static JsonNode awaitInbound(String tracking, String state) throws Exception {
    Instant until = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(until)) {
      Optional<JsonNode> document = findInbound(tracking);
      if (document.isPresent()) {
        return await(kr, document.get().path("id").asString(), state);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("It did not arrive");
  }

  private static JsonNode inbound(String tracking) throws Exception {
    return findInbound(tracking).orElseThrow();
  }

  private static Optional<JsonNode> findInbound(String tracking) throws Exception {
    return JSON.readTree(kr.get("/v1/documents?direction=INBOUND").body())
        .path("documents")
        .valueStream()
        .filter(document -> tracking.equals(document.path("trackingIdentifier").asString()))
        .findFirst();
  }

  private static List<String> states(RunningGateway gateway, JsonNode document) throws Exception {
    return JSON.readTree(gateway.get(document.at("/links/events").asString()).body())
        .path("events")
        .valueStream()
        .map(event -> event.path("state").asString())
        .toList();
  }

  private static byte[] example(String name) throws Exception {
    try (InputStream in = Validator.class.getResourceAsStream("pack/ubl/examples/" + name)) {
      return in.readAllBytes();
    }
  }
}
