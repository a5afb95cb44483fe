// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.crossborder.gateway.acknowledgement.NationalAcknowledgements;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.channel.Submitting;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.submission.SubmissionOutcome;
import org.crossborder.gateway.submission.SubmissionRequest;
import org.crossborder.gateway.work.Rounds;

/**
 * The face of this package: one cluster with its five topics.
 *
 * <ul>
 *   <li>{@code NAME.submissions}: documents to be sent; the header {@code recipient} may name the
 *       Party, and {@code contentType} say that annexes are in it
 *   <li>{@code NAME.acknowledgements}: what the national side says, as JSON; the header {@code
 *       document} names the document
 *   <li>{@code NAME.outcomes}: what came of both
 *   <li>{@code NAME.events}: how documents go on
 *   <li>{@code NAME.deliveries}: inbound documents
 * </ul>
 */
public final class Kafka implements AutoCloseable {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Settings settings;
  private final Topics topics;
  private final KafkaConnections connections;
  private final KafkaProducing producing;
  private final OutcomeTopics outcomes;
  private final Store store;
  private final List<TopicIntake> intakes = new ArrayList<>();

  /**
   * How a cluster is used.
   *
   * @param name of the cluster; the history names it as the client
   * @param topics what the names of the topics begin with
   * @param node this process; no other may have its name
   * @param organisation whose documents are submitted there
   * @param maximum the largest record that is taken, in bytes
   * @param inline the largest payload that is put on a topic, in bytes
   * @param annexes what may go beside a document
   */
  public record Settings(
      String name,
      String topics,
      String node,
      String organisation,
      long maximum,
      long inline,
      AnnexLimits annexes) {}

  public Kafka(Settings settings, KafkaConnections connections, Store store) {
    this.settings = settings;
    this.topics = new Topics(settings.topics());
    this.connections = connections;
    String transactions = settings.topics() + "." + settings.node();
    this.producing =
        new KafkaProducing(() -> connections.producer(transactions, settings.inline()));
    this.outcomes = new OutcomeTopics(settings.name() + "-outcomes", producing, topics, store);
    this.store = store;
  }

  /** Where deliveries go. */
  public Backend backend() {
    return new KafkaBackend(settings.name(), producing, topics.deliveries(), settings.inline());
  }

  /** What tells how documents go on. */
  public EventConsumer events() {
    return outcomes;
  }

  /** What takes documents and words from their topics. */
  public List<Rounds.Round> intakes(
      Function<SubmissionRequest, SubmissionOutcome> submission,
      NationalAcknowledgements acknowledgements) {
    return intakes(
        submission,
        (document, word, by) ->
            acknowledgements.acknowledge(document, word.status(), word.reasons(), by));
  }

  List<Rounds.Round> intakes(
      Function<SubmissionRequest, SubmissionOutcome> submission, Saying.Acknowledgements words) {
    Submitting submitting =
        new Submitting(
            settings.name(), settings.organisation(), submission, settings.annexes(), store);
    Saying saying = new Saying(settings.name(), words);
    intakes.add(intake(topics.submissions(), record -> submit(submitting, record)));
    intakes.add(intake(topics.acknowledgements(), record -> say(saying, record)));
    return List.copyOf(intakes);
  }

  private TopicIntake intake(String topic, TopicIntake.Handling handling) {
    return new TopicIntake(
        topic,
        connections,
        producing,
        outcomes,
        handling,
        settings.maximum(),
        this::storeAnswers,
        store.clock());
  }

  private static Handled submit(Submitting submitting, ConsumerRecord<byte[], byte[]> record) {
    return submitting.submit(
        RecordPlace.of(record).idempotencyKey(),
        TextHeaders.read(record.headers(), "recipient").orElse(null),
        TextHeaders.read(record.headers(), "contentType").orElse(null),
        record.value());
  }

  private static Handled say(Saying saying, ConsumerRecord<byte[], byte[]> record) {
    return saying.say(TextHeaders.read(record.headers(), "document").orElse(""), record.value());
  }

  private boolean storeAnswers() {
    try {
      return store.messages().find(NOBODY).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    intakes.forEach(TopicIntake::close);
    producing.close();
  }
}
