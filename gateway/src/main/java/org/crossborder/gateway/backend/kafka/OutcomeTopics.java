// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.channel.DocumentStatus;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.HandledJson;
import org.crossborder.gateway.backend.channel.OutcomeConsumer;
import org.crossborder.gateway.store.Store;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the national side learns what came of what it has put on a topic, under the key that it has
 * given it, and on another topic of every step of its documents, under the document's id.
 */
final class OutcomeTopics extends OutcomeConsumer {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final KafkaProducing producing;
  private final Topics topics;

  OutcomeTopics(String name, KafkaProducing producing, Topics topics, Store store) {
    super(name, store);
    this.producing = producing;
    this.topics = topics;
  }

  /** What answers a record; the header {@code correlationId} names its topic, partition, offset. */
  ProducerRecord<byte[], byte[]> answer(ConsumerRecord<byte[], byte[]> record, Handled handled) {
    ObjectNode outcome = HandledJson.of(handled);
    TextHeaders headers =
        headers(outcome).put("correlationId", RecordPlace.of(record).correlationId());
    return new ProducerRecord<>(
        topics.outcomes(), null, record.key(), JSON.writeValueAsBytes(outcome), headers.all());
  }

  @Override
  protected EventOutcome tell(Event event) {
    ObjectNode status = status(event);
    byte[] document = event.document().id().toString().getBytes(UTF_8);
    TextHeaders headers = headers(status).put("event", event.id());
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            topics.events(), null, document, JSON.writeValueAsBytes(status), headers.all());
    try {
      producing.transaction(producer -> KafkaProducing.send(producer, record));
      return new EventOutcome.Taken();
    } catch (KafkaException e) {
      return new EventOutcome.NotTaken("The cluster did not take it: " + Trouble.with(e));
    }
  }

  private static TextHeaders headers(ObjectNode outcome) {
    return new TextHeaders()
        .put("outcome", outcome.path("outcome").asString())
        .put("document", outcome.path(DocumentStatus.DOCUMENT).asString(""));
  }
}
