// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome;
import org.crossborder.gateway.acknowledgement.NationalWord;
import org.crossborder.gateway.backend.Deliveries;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.channel.Decisions;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.HistoryEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an endpoint says of a document in its answer, over real HTTPS. */
class AnsweredWordTest {
  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();
  private H2.Opened opened;
  private Endpoint endpoint;
  private Decisions decisions;

  @BeforeEach
  void start() throws Exception {
    opened = H2.open(home.resolve("gateway"), clock);
    endpoint = Endpoint.start(home.resolve("endpoint"));
    decisions = new Decisions(opened.store());
  }

  @AfterEach
  void stop() {
    endpoint.close();
    opened.close();
  }

  @Test
  void aWordInTheAnswerIsSaid() throws Exception {
    answers(
        "{\"status\": \"REJECTED\", \"reasons\":"
            + " [{\"code\": \"HS_MISMATCH\", \"sentence\": \"The goods are others\"}]}");

    assertConfirmed(deliver(decisions::say));

    NationalWord said = decisions.said().get(0);
    assertThat(decisions.said()).hasSize(1);
    assertThat(said.status()).isEqualTo(AcknowledgementStatus.REJECTED);
    assertThat(said.reasons().get(0).code()).isEqualTo("HS_MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "<html>",
        "{\"status\": \"PERHAPS\"}",
        "{\"status\": \"ACCEPTED\", \"reason\": \"misspelt\"}",
        "{\"status\": \"ACCEPTED\"} and more"
      })
  void rubbishIsRefusedAndToldAndTheDocumentIsDelivered(String rubbish) throws Exception {
    answers(rubbish);

    Delivery delivery = deliver(decisions::say);

    assertConfirmed(delivery);
    assertThat(decisions.said()).isEmpty();
    assertThat(lastWordOf(delivery)).contains("single-window was refused");
  }

  @Test
  void oneThatIsTooLongIsRefusedAndTheLimitIsNamed() throws Exception {
    answers("{\"status\": \"ACCEPTED\"}" + " ".repeat(16 * 1024));

    Delivery delivery = deliver(decisions::say);

    assertConfirmed(delivery);
    assertThat(decisions.said()).isEmpty();
    assertThat(lastWordOf(delivery)).contains("16384 bytes");
  }

  @Test
  void whatCannotBeSaidOfThisDocumentIsToldSo() throws Exception {
    answers("{\"status\": \"USED\"}");

    Delivery delivery =
        deliver((document, word, by) -> new AcknowledgingOutcome.NotAllowed("It is too early"));

    assertConfirmed(delivery);
    assertThat(lastWordOf(delivery)).contains("It is too early");
  }

  @Test
  void anAnswerOfItsOwnSaysNothing() throws Exception {
    endpoint.answers(okForContentType("application/json", "{\"status\": \"ACCEPTED\"}"));

    assertConfirmed(deliver(decisions::say));

    assertThat(decisions.said()).isEmpty();
  }

  @Test
  void withoutAConfirmationNothingIsSaid() throws Exception {
    endpoint.answers(
        aResponse()
            .withStatus(500)
            .withHeader("Content-Type", AnsweredWord.TYPE)
            .withBody("{\"status\": \"ACCEPTED\"}"));

    deliver(decisions::say);

    assertThat(decisions.said()).isEmpty();
  }

  @Test
  void whatTheGatewayFailsOverIsAskedForAgain() throws Exception {
    answers("{\"status\": \"ACCEPTED\"}");
    Delivery delivery =
        deliver(
            (document, word, by) -> {
              throw new IllegalStateException("the key is away");
            });
    assertThat(confirm(delivery)).isInstanceOf(DeliveryOutcome.Waiting.class);

    clock.turn(TestWebhook.LONGEST_WAIT);
    try (TestWebhook again = new TestWebhook(opened.store(), endpoint.url(), decisions::say)) {
      again.round();
    }

    assertConfirmed(delivery);
    assertThat(decisions.said()).hasSize(1);
  }

  private void answers(String word) {
    endpoint.answers(okForContentType(AnsweredWord.TYPE + "; charset=UTF-8", word));
  }

  private Delivery deliver(Saying.Acknowledgements acknowledgements) throws Exception {
    Delivery delivery =
        new Deliveries(opened.store()).inbound("CO-1", "<CertificateOfOrigin/>".getBytes(UTF_8));
    try (TestWebhook sending = new TestWebhook(opened.store(), endpoint.url(), acknowledgements)) {
      sending.webhook.deliver(delivery);
      sending.round();
    }
    return delivery;
  }

  private void assertConfirmed(Delivery delivery) throws Exception {
    assertThat(confirm(delivery)).isInstanceOf(DeliveryOutcome.Confirmed.class);
  }

  private DeliveryOutcome confirm(Delivery delivery) throws Exception {
    try (TestWebhook sending = new TestWebhook(opened.store(), endpoint.url())) {
      return sending.webhook.deliver(delivery);
    }
  }

  private String lastWordOf(Delivery delivery) {
    return opened.store().messages().history(delivery.message().id()).stream()
        .map(HistoryEvent::detail)
        .filter(detail -> detail.contains("acknowledgement in the answer"))
        .findFirst()
        .orElse("");
  }
}
