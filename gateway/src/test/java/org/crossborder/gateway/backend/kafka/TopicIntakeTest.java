// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Decisions;
import org.crossborder.gateway.backend.channel.SubmissionJson;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.crossborder.gateway.work.Rounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is put on the topics of a real cluster; only who decides is a test's own. */
class TopicIntakeTest {
  private static final int MAXIMUM = 1000;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir static Path log;
  private static KafkaBroker broker;

  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();
  private final String topics = "agency-" + UUID.randomUUID();
  private H2.Opened opened;
  private Decisions decisions;
  private Kafka kafka;
  private Rounds.Round submissions;
  private Rounds.Round words;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = KafkaBroker.start(log);
  }

  @AfterAll
  static void stopBroker() {
    broker.stop();
  }

  @BeforeEach
  void start() throws Exception {
    broker.topics(topics);
    opened = H2.open(Files.createDirectories(home.resolve("gateway")), clock);
    decisions = new Decisions(opened.store());
    begin();
  }

  private void begin() {
    kafka =
        new Kafka(
            new Kafka.Settings(
                "agency", topics, "node-1", "Agency", MAXIMUM, MAXIMUM, new AnnexLimits(2, 1000)),
            broker.connections(),
            opened.store());
    List<Rounds.Round> intakes = kafka.intakes(decisions::submit, decisions::say);
    submissions = intakes.get(0);
    words = intakes.get(1);
  }

  @AfterEach
  void stop() {
    kafka.close();
    opened.close();
  }

  @Test
  void aDocumentIsSubmittedAndItsOutcomeAnswersIt() throws Exception {
    RecordMetadata put = putDocument("CO-1");

    roundsUntil(submissions, () -> !outcomes().isEmpty());

    SubmissionRequest submitted = decisions.submitted().get(0);
    assertThat(submitted.document()).isEqualTo(Decisions.DOCUMENT);
    assertThat(submitted.recipient()).isEqualTo("KR");
    assertThat(submitted.organisation()).isEqualTo("Agency");
    ConsumerRecord<byte[], byte[]> outcome = outcomes().get(0);
    assertThat(outcome.key()).isEqualTo("CO-1".getBytes(UTF_8));
    assertThat(TextHeaders.read(outcome.headers(), "correlationId"))
        .hasValue(put.topic() + "-" + put.partition() + "-" + put.offset());
    assertThat(json(outcome).path("state").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void whatIsRefusedSaysWhyAndTheNextIsTaken() throws Exception {
    decisions.decide(
        request ->
            new SubmissionOutcome.NotAcceptable(
                List.of(new StatusReason("NOT_LISTED", "D07", "Art. 8(1)", "Nobody knows it")),
                List.of()));
    putDocument("CO-1");
    roundsUntil(submissions, () -> outcomes().size() == 1);
    decisions.accept();
    putDocument("CO-2");
    roundsUntil(submissions, () -> outcomes().size() == 2);

    assertThat(json(outcomes().get(0)).at("/reasons/0/rule").asString()).isEqualTo("D07");
    assertThat(json(outcomes().get(1)).path("outcome").asString()).isEqualTo("SUBMITTED");
  }

  @Test
  void whatIsTooLargeOrEmptyIsRefusedUnreadAndTheLimitIsNamed() throws Exception {
    broker.put(record("too-large", new byte[MAXIMUM + 1]));
    broker.put(record("empty", null));

    roundsUntil(submissions, () -> outcomes().size() == 2);

    assertThat(decisions.submitted()).isEmpty();
    assertThat(json(outcomes().get(0)).path("sentence").asString()).contains("1000 bytes");
    assertThat(json(outcomes().get(1)).path("outcome").asString()).isEqualTo("REFUSED");
  }

  @Test
  void whatAKilledGatewayHadStoredComesAgainUnderTheSameKeyAndIsAnsweredOnce() throws Exception {
    decisions.decide(
        request -> {
          decisions.accept();
          SubmissionOutcome stored = decisions.submit(request);
          assertThat(stored).isInstanceOf(SubmissionOutcome.Submitted.class);
          throw new IllegalStateException("killed before the offset was committed");
        });
    putDocument("CO-1");
    roundsUntil(submissions, () -> !decisions.submitted().isEmpty());
    assertThat(outcomes()).isEmpty();

    kafka.close();
    begin();
    roundsUntil(submissions, () -> !outcomes().isEmpty());
    putDocument("CO-2");
    roundsUntil(submissions, () -> outcomes().size() == 2);

    List<String> keys =
        decisions.submitted().stream().map(SubmissionRequest::idempotencyKey).toList();
    assertThat(keys).hasSize(4);
    assertThat(keys.subList(0, 3)).containsOnly(keys.get(0));
    assertThat(keys.get(3)).isNotEqualTo(keys.get(0));
  }

  @Test
  void aRecordThatTheGatewayFailsOverIsToldAtLastAndTheNextIsTaken() throws Exception {
    decisions.decide(
        request -> {
          throw new IllegalStateException("a fault");
        });
    putDocument("CO-1");
    roundsUntil(
        submissions,
        () -> {
          clock.turn(Duration.ofMinutes(3));
          return !outcomes().isEmpty();
        });
    decisions.accept();
    putDocument("CO-2");
    roundsUntil(submissions, () -> outcomes().size() == 2);

    assertThat(json(outcomes().get(0)).path("outcome").asString()).isEqualTo("FAILED");
    assertThat(json(outcomes().get(1)).path("outcome").asString()).isEqualTo("SUBMITTED");
    assertThat(decisions.submitted()).hasSize(8 + 1);
  }

  @Test
  void whatAnErrorInterruptedIsNotPassedByThoughOthersStandBehindIt() throws Exception {
    decisions.decide(
        request -> {
          decisions.accept();
          throw new OutOfMemoryError("as if");
        });
    putDocument("CO-1");
    putDocument("CO-2");
    assertThatThrownBy(() -> roundsUntil(submissions, () -> false))
        .isInstanceOf(OutOfMemoryError.class);

    clock.turn(Duration.ofSeconds(6));
    roundsUntil(submissions, () -> outcomes().size() == 2);

    assertThat(outcomes().stream().map(outcome -> new String(outcome.key(), UTF_8)))
        .containsExactly("CO-1", "CO-2");
  }

  @Test
  void aTopicThatIsNotThereIsLookedForAgain() throws Exception {
    try (Kafka early =
        new Kafka(
            new Kafka.Settings(
                "late", topics + "-late", "node-1", "A", 1, 1, new AnnexLimits(2, 1000)),
            broker.connections(),
            opened.store())) {
      Rounds.Round intake = early.intakes(decisions::submit, decisions::say).get(0);
      intake.due(1).forEach(Runnable::run);
      assertThat(intake.due(1)).isEmpty();

      broker.topics(topics + "-late");
      broker.put(new ProducerRecord<>(topics + "-late.submissions", "too large".getBytes(UTF_8)));
      clock.turn(Duration.ofSeconds(6));
      roundsUntil(intake, () -> broker.read(topics + "-late.outcomes").size() == 1);
    }
  }

  @Test
  void whileTheStoreDoesNotAnswerNothingIsPassedBy() throws Exception {
    opened.close();
    decisions.decide(
        request -> {
          throw new IllegalStateException("no database");
        });
    putDocument("CO-1");

    roundsUntil(
        submissions,
        () -> {
          clock.turn(Duration.ofMinutes(3));
          return decisions.submitted().size() > 10;
        });

    assertThat(outcomes()).isEmpty();
  }

  @Test
  void afterAFaultTheTopicRestsAWhile() throws Exception {
    decisions.decide(
        request -> {
          throw new IllegalStateException("a fault");
        });
    putDocument("CO-1");
    roundsUntil(submissions, () -> !decisions.submitted().isEmpty());

    assertThat(submissions.due(1)).isEmpty();
    clock.turn(Duration.ofSeconds(6));
    assertThat(submissions.due(1)).hasSize(1);
  }

  @Test
  void annexesComeInTheSameRecord() throws Exception {
    byte[] json =
        """
        {"document": "PGEvPg==", "annexes": [{"mimeType": "application/pdf", "base64": "JVBERg=="}]}
        """
            .getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> record = record("CO-1", json);
    record.headers().add("contentType", SubmissionJson.TYPE.getBytes(UTF_8));
    broker.put(record);

    roundsUntil(submissions, () -> !outcomes().isEmpty());

    SubmissionRequest submitted = decisions.submitted().get(0);
    assertThat(submitted.document()).asString().isEqualTo("<a/>");
    assertThat(submitted.annexes().get(0).mimeType()).isEqualTo("application/pdf");
  }

  @Test
  void theNationalSideSaysItsWord() throws Exception {
    ProducerRecord<byte[], byte[]> word =
        new ProducerRecord<>(
            topics + ".acknowledgements", "{\"status\": \"USED\"}".getBytes(UTF_8));
    word.headers().add("document", UUID.randomUUID().toString().getBytes(UTF_8));
    broker.put(word);

    roundsUntil(words, () -> !outcomes().isEmpty());

    assertThat(decisions.said().get(0).status()).isEqualTo(AcknowledgementStatus.USED);
    assertThat(json(outcomes().get(0)).path("outcome").asString()).isEqualTo("SAID");
  }

  private void roundsUntil(Rounds.Round round, BooleanSupplier done) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      round.due(1).forEach(Runnable::run);
    }
  }

  private RecordMetadata putDocument(String key) throws Exception {
    return broker.put(record(key, Decisions.DOCUMENT));
  }

  private ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topics + ".submissions", key.getBytes(UTF_8), value);
    record.headers().add("recipient", "KR".getBytes(UTF_8));
    return record;
  }

  private List<ConsumerRecord<byte[], byte[]>> outcomes() {
    return broker.read(topics + ".outcomes");
  }

  private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
    return JsonMapper.shared().readTree(record.value());
  }
}
