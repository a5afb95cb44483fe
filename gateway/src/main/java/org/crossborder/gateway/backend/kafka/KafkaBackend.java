// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.channel.PartProperties;

/**
 * Delivers to a topic. Every payload is a record; those of one document have its id as their key,
 * so they are in one partition and in order, and come in one transaction, the document first, which
 * says in {@code delivery} what is known of it. The commit confirms the delivery. A payload over
 * the limit is a record with an empty value, and a {@code link} to fetch it from.
 */
final class KafkaBackend implements Backend {
  private final String name;
  private final KafkaProducing producing;
  private final String topic;
  private final long inline;

  /**
   * @param inline the largest payload that is put on the topic, in bytes
   */
  KafkaBackend(String name, KafkaProducing producing, String topic, long inline) {
    this.name = name;
    this.producing = producing;
    this.topic = topic;
    this.inline = inline;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryOutcome deliver(Delivery delivery) {
    try {
      producing.transaction(
          producer -> {
            for (int position = 0; position < delivery.parts().size(); position++) {
              KafkaProducing.send(producer, record(delivery, position));
            }
          });
      return new DeliveryOutcome.Confirmed();
    } catch (KafkaException e) {
      return new DeliveryOutcome.NotConfirmed(
          "The cluster " + name + " did not take it: " + Trouble.with(e));
    }
  }

  private ProducerRecord<byte[], byte[]> record(Delivery delivery, int position) {
    TextHeaders headers =
        new TextHeaders()
            .put("part", String.valueOf(position + 1))
            .put("parts", String.valueOf(delivery.parts().size()));
    PartProperties.of(delivery, position, inline).forEach(headers::put);
    return new ProducerRecord<>(
        topic,
        null,
        delivery.message().id().toString().getBytes(UTF_8),
        PartProperties.content(delivery.parts().get(position), inline),
        headers.all());
  }
}
