// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.backend.Deliveries;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;

/** Documents and events over real HTTPS, with everything that an endpoint may do. */
class WebhookTest {
  private static final byte[] DOCUMENT = "<CertificateOfOrigin/>".getBytes(UTF_8);

  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();
  private H2.Opened opened;
  private Store store;
  private Endpoint endpoint;
  private TestWebhook sending;

  @BeforeEach
  void start() throws Exception {
    opened = H2.open(home.resolve("gateway"), clock);
    store = opened.store();
    endpoint = Endpoint.start(home.resolve("endpoint"));
    sending = new TestWebhook(store, endpoint.url());
  }

  @AfterEach
  void stop() throws Exception {
    sending.close();
    endpoint.close();
    opened.close();
  }

  @Test
  void anEventIsACloudEventThatTheEndpointCanVerify() throws Exception {
    NewMessage submitted = submit();
    sending.round();

    LoggedRequest request = endpoint.requests().get(0);
    new com.standardwebhooks.Webhook(TestWebhook.SECRET)
        .verify(
            request.getBodyAsString(),
            Map.of(
                "webhook-id", List.of(request.getHeader("webhook-id")),
                "webhook-timestamp", List.of(request.getHeader("webhook-timestamp")),
                "webhook-signature", List.of(request.getHeader("webhook-signature"))));
    assertThat(request.getHeader("Content-Type")).startsWith("application/cloudevents+json");
    CloudEvent event = new JsonFormat().deserialize(request.getBody());
    assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
    assertThat(event.getType()).isEqualTo("org.crossborder.document.submitted");
    assertThat(event.getSource().toString()).isEqualTo("urn:crossborder:gateway:KR");
    assertThat(event.getSubject()).isEqualTo(submitted.messageId());
    assertThat(event.getId()).isEqualTo(request.getHeader("webhook-id"));
    assertThat(event.getTime()).isNotNull();
    assertThat(Endpoint.body(request).at("/data/document/documentNumber").asString())
        .isEqualTo("CO-1");
  }

  @Test
  void whatIsTooLargeToBeCarriedIsALink() {
    Delivery delivery =
        new Deliveries(store).inbound("CO-1", DOCUMENT, new byte[200_000], new byte[10]);
    sending.webhook.deliver(delivery);
    sending.round();

    var parts = Endpoint.body(lastDelivery()).at("/data/parts");
    assertThat(parts.at("/0/base64").isString()).isTrue();
    assertThat(parts.at("/1/base64").isMissingNode()).isTrue();
    assertThat(parts.at("/1/content").asString())
        .isEqualTo("https://gateway.example/v1/documents/" + delivery.message().id() + "/parts/1");
    assertThat(parts.at("/1/size").asInt()).isEqualTo(200_000);
    assertThat(parts.at("/2/base64").isString()).isTrue();
  }

  static Stream<ResponseDefinitionBuilder> badAnswers() {
    return Stream.of(
        serverError(),
        aResponse().withStatus(404),
        aResponse().withStatus(304),
        temporaryRedirect("https://localhost:1/elsewhere"),
        noContent().withFixedDelay(3_000),
        aResponse().withStatus(200).withBody("x".repeat(100)).withChunkedDribbleDelay(100, 60_000),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
        aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void whateverItDoesButConfirmItIsAskedAgainUnderTheSameIdAndLosesNothing(
      ResponseDefinitionBuilder bad) {
    Delivery delivery = new Deliveries(store).inbound("CO-1", DOCUMENT);
    sending.webhook.deliver(delivery);
    endpoint.answers(bad);
    sending.round();
    assertThat(sending.webhook.deliver(delivery)).isInstanceOf(DeliveryOutcome.Waiting.class);
    assertThat(store.messages().history(delivery.message().id()))
        .extracting(HistoryEvent::detail)
        .last()
        .asString()
        .startsWith("single-window ");

    endpoint.answers(noContent());
    clock.turn(TestWebhook.LONGEST_WAIT);
    sending.round();
    assertThat(sending.webhook.deliver(delivery)).isInstanceOf(DeliveryOutcome.Confirmed.class);
    assertThat(
            endpoint.requests().stream()
                .filter(WebhookTest::isDelivery)
                .map(request -> request.getHeader("webhook-id"))
                .distinct())
        .hasSize(1);
  }

  @Test
  void aCertificateThatIsNotTrustedGetsNothing() throws Exception {
    submit();
    try (TestWebhook elsewhere =
        new TestWebhook(
            store,
            endpoint.url(),
            TestPki.STRANGER.certificate(),
            Set.of("localhost"),
            List.of(TestWebhook.SECRET))) {
      elsewhere.round();
    }
    assertThat(endpoint.requests()).isEmpty();
    assertThat(store.dispatches().backlog("single-window").waiting()).isEqualTo(1);
  }

  @Test
  void aHostInsideGetsNothingUnlessItIsNamed() throws Exception {
    submit();
    try (TestWebhook unnamed =
        new TestWebhook(
            store,
            endpoint.url(),
            TestPki.TLS.certificate(),
            Set.of(),
            List.of(TestWebhook.SECRET))) {
      unnamed.round();
    }
    assertThat(endpoint.requests()).isEmpty();
    clock.turn(TestWebhook.LONGEST_WAIT);
    sending.round();
    assertThat(endpoint.requests()).hasSize(1);
  }

  @Test
  void itsWishToBeAskedLaterIsHeard() {
    submit();
    endpoint.answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    sending.round();
    clock.turn(Duration.ofMinutes(59));
    sending.round();
    assertThat(endpoint.requests()).hasSize(1);
    clock.turn(Duration.ofMinutes(2));
    sending.round();
    assertThat(endpoint.requests()).hasSize(2);
  }

  @Test
  void triesGoOnForDaysThenEndUntilAReplay() {
    submit();
    endpoint.answers(serverError());
    for (int tries = 0; tries < 40; tries++) {
      sending.round();
      clock.turn(TestWebhook.LONGEST_WAIT);
    }
    int asked = endpoint.requests().size();
    assertThat(asked).isBetween(12, 20); // 3 days, 6 hours between two
    assertThat(store.dispatches().backlog("single-window").givenUp()).isEqualTo(1);

    endpoint.answers(noContent());
    assertThat(webhooks().replay("single-window", Samples.NOW, clock.instant(), "o")).isEqualTo(1);
    sending.round();
    assertThat(endpoint.requests()).hasSize(asked + 1);
    assertThat(store.dispatches().backlog("single-window").givenUp()).isZero();
  }

  @Test
  void goneSwitchesItOffUntilAnOperatorSwitchesItOn() {
    Delivery delivery = new Deliveries(store).inbound("CO-1", DOCUMENT);
    sending.webhook.deliver(delivery);
    endpoint.answers(aResponse().withStatus(410));
    sending.round();
    int asked = endpoint.requests().size();
    clock.turn(Duration.ofDays(9));
    sending.round();

    assertThat(endpoint.requests()).hasSize(asked);
    assertThat(sending.webhook.deliver(delivery))
        .isInstanceOfSatisfying(
            DeliveryOutcome.Gone.class, gone -> assertThat(gone.why()).contains("answered 410"));
    WebhookHealth health = new WebhookHealth(webhooks());
    assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.health().getDetails().toString()).contains("answered 410");

    endpoint.answers(noContent());
    webhooks().switchOn("single-window", "operator");
    sending.round();
    assertThat(sending.webhook.deliver(delivery)).isInstanceOf(DeliveryOutcome.Confirmed.class);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void aReplayHandsDocumentsOverAgainUnderTheirIds() {
    Delivery delivery = new Deliveries(store).inbound("CO-1", DOCUMENT);
    sending.webhook.deliver(delivery);
    sending.round();
    int asked = endpoint.requests().size();

    int count = webhooks().replay("single-window", Samples.NOW, clock.instant(), "operator");
    sending.round();

    assertThat(count).isEqualTo(asked);
    assertThat(endpoint.requests()).hasSize(2 * asked);
    assertThat(
            endpoint.requests().stream()
                .filter(WebhookTest::isDelivery)
                .map(request -> request.getHeader("webhook-id")))
        .containsOnly(delivery.message().id().toString())
        .hasSize(2);
    assertThat(sending.webhook.deliver(delivery)).isInstanceOf(DeliveryOutcome.Confirmed.class);
  }

  private NewMessage submit() {
    NewMessage message = Samples.message(Lifecycle.OUTBOUND_DOCUMENT);
    store.messages().add(message);
    return message;
  }

  private Webhooks webhooks() {
    return new Webhooks(
        store, List.of(sending.webhook), new AuditLog(store), TestWebhook.EXPIRY, () -> {});
  }

  private LoggedRequest lastDelivery() {
    return endpoint.requests().stream().filter(WebhookTest::isDelivery).findFirst().orElseThrow();
  }

  private static boolean isDelivery(LoggedRequest request) {
    return Endpoint.body(request).path("type").asString().endsWith(".delivery");
  }
}
