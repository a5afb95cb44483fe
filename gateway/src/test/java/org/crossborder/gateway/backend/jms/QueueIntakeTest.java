// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Decisions;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.channel.SubmissionJson;
import org.crossborder.gateway.backend.channel.Submitting;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is put on the queues of a real broker; only who decides is a test's own. */
class QueueIntakeTest {
  private static final long MAXIMUM = 1000;

  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();
  private H2.Opened opened;
  private ArtemisBroker artemis;
  private Broker broker;
  private Decisions decisions;

  @BeforeEach
  void start() throws Exception {
    opened = H2.open(home.resolve("gateway"), clock);
    decisions = new Decisions(opened.store());
    artemis = ArtemisBroker.start(home.resolve("broker"));
    broker = new Broker(artemis.connections());
  }

  @AfterEach
  void stop() throws Exception {
    broker.close();
    artemis.close();
    opened.close();
  }

  @Test
  void aDocumentIsSubmittedAndItsOutcomeAnswersIt() throws Exception {
    String id = putDocument("KR");

    round(submissions());

    SubmissionRequest submitted = decisions.submitted().get(0);
    assertThat(submitted.document()).isEqualTo(Decisions.DOCUMENT);
    assertThat(submitted.recipient()).isEqualTo("KR");
    assertThat(submitted.idempotencyKey()).isEqualTo(id);
    Message outcome = outcomes().get(0);
    assertThat(outcome.getJMSCorrelationID()).isEqualTo(id);
    assertThat(json(outcome).path("state").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void whatIsRefusedSaysWhy() throws Exception {
    decisions.decide(
        request ->
            new SubmissionOutcome.NotAcceptable(
                List.of(new StatusReason("NOT_LISTED", "D07", "Art. 8(1)", "Nobody knows it")),
                List.of()));
    putDocument("KR");

    round(submissions());

    assertThat(json(outcomes().get(0)).at("/reasons/0/rule").asString()).isEqualTo("D07");
  }

  @Test
  void whatCannotBeDecidedIsToldSo() throws Exception {
    decisions.decide(request -> new SubmissionOutcome.Undecided(List.of(), List.of()));
    putDocument("KR");

    round(submissions());

    assertThat(outcomes().get(0).getStringProperty("outcome")).isEqualTo("UNDECIDED");
  }

  @Test
  void whatAKilledGatewayHadTakenComesAgainUnderTheSameKey() throws Exception {
    decisions.decide(
        request -> {
          throw new IllegalStateException("killed");
        });
    putDocument("KR");
    round(submissions());
    assertThat(outcomes()).isEmpty();

    decisions.accept();
    round(submissions());

    assertThat(decisions.submitted().stream().map(SubmissionRequest::idempotencyKey).distinct())
        .hasSize(1);
    assertThat(outcomes()).hasSize(1);
  }

  @Test
  void afterAFaultTheQueueRestsAWhile() throws Exception {
    decisions.decide(
        request -> {
          throw new IllegalStateException("a fault");
        });
    putDocument("KR");
    QueueIntake intake = submissions();
    round(intake);

    assertThat(intake.due(1)).isEmpty();
    clock.turn(Duration.ofSeconds(6));
    assertThat(intake.due(1)).hasSize(1);
  }

  @Test
  void aBrokerThatComesBackIsFoundAgain() throws Exception {
    QueueIntake intake = submissions();
    round(intake);
    artemis.close();
    round(intake);

    artemis = ArtemisBroker.start(home.resolve("broker-2"));
    broker.close();
    broker = new Broker(artemis.connections());
    putDocument("KR");
    round(submissions());

    assertThat(decisions.submitted()).hasSize(1);
  }

  @Test
  void whatIsTooLargeOrAnObjectIsRefusedUnread() throws Exception {
    artemis.put("in", session -> ArtemisBroker.bytes(session, new byte[(int) MAXIMUM + 1]));
    artemis.put("in", session -> session.createObjectMessage("an object"));
    artemis.put("in", session -> session.createTextMessage("x".repeat((int) MAXIMUM + 1)));

    QueueIntake intake = submissions();
    round(intake);
    round(intake);
    round(intake);

    assertThat(decisions.submitted()).isEmpty();
    for (Message outcome : outcomes()) {
      assertThat(outcome.getStringProperty("outcome")).isEqualTo("REFUSED");
    }
  }

  @Test
  void annexesComeInTheSameMessage() throws Exception {
    putContained(
        "{\"document\": \"PGEvPg==\", \"annexes\":"
            + " [{\"mimeType\": \"application/pdf\", \"base64\": \"JVBERg==\"}]}");

    round(submissions());

    SubmissionRequest submitted = decisions.submitted().get(0);
    assertThat(submitted.document()).asString().isEqualTo("<a/>");
    assertThat(submitted.annexes().get(0).mimeType()).isEqualTo("application/pdf");
    assertThat(decisions.annexes()).containsExactly("%PDF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "{}",
        "{\"document\": \"not base64!\"}",
        "{\"document\": \"PGEvPg==\", \"annexes\": [{\"base64\": \"AA==\"}]}",
        "{\"document\": \"PGEvPg==\", \"annex\": []}"
      })
  void whatIsNoDocumentWithAnnexesIsRefused(String content) throws Exception {
    putContained(content);

    round(submissions());

    assertThat(decisions.submitted()).isEmpty();
    assertThat(outcomes().get(0).getStringProperty("outcome")).isEqualTo("REFUSED");
  }

  private void putContained(String json) throws JMSException {
    artemis.put(
        "in",
        session -> {
          Message message = session.createTextMessage(json);
          message.setStringProperty("contentType", SubmissionJson.TYPE);
          return message;
        });
  }

  @Test
  void theNationalSideSaysItsWord() throws Exception {
    UUID document = UUID.randomUUID();
    artemis.put(
        "in",
        session -> {
          Message word = session.createTextMessage("{\"status\": \"USED\"}");
          word.setStringProperty("document", document.toString());
          return word;
        });

    round(words());

    assertThat(decisions.said().get(0).status()).isEqualTo(AcknowledgementStatus.USED);
    assertThat(outcomes().get(0).getStringProperty("outcome")).isEqualTo("SAID");
  }

  private QueueIntake submissions() {
    Submitting submitting =
        new Submitting(
            "agency", "Agency", decisions::submit, new AnnexLimits(2, 1000), opened.store());
    return intake((message, content) -> Jms.submit(submitting, message, content));
  }

  private QueueIntake words() {
    Saying saying = new Saying("agency", decisions::say);
    return intake(
        (message, content) ->
            saying.say(
                Objects.requireNonNullElse(message.getStringProperty("document"), ""), content));
  }

  private QueueIntake intake(QueueIntake.Handling handling) {
    OutcomeQueue outcomes = new OutcomeQueue("agency", broker, "out", opened.store());
    return new QueueIntake(broker, "in", outcomes, handling, MAXIMUM, clock);
  }

  private static void round(QueueIntake intake) {
    intake.due(1).forEach(Runnable::run);
  }

  private String putDocument(String recipient) throws JMSException {
    Message[] put = new Message[1];
    artemis.put(
        "in",
        session -> {
          put[0] = ArtemisBroker.bytes(session, Decisions.DOCUMENT);
          put[0].setStringProperty("recipient", recipient);
          return put[0];
        });
    return put[0].getJMSMessageID();
  }

  private List<Message> outcomes() throws JMSException {
    return artemis.take("out", message -> message);
  }

  private static JsonNode json(Message message) throws JMSException {
    return JsonMapper.shared().readTree(message.getBody(String.class));
  }
}
