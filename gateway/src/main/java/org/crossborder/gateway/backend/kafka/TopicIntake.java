// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.crossborder.gateway.backend.channel.Handled;
import org.crossborder.gateway.backend.channel.HandledJson;
import org.crossborder.gateway.backend.channel.Refusal;
import org.crossborder.gateway.work.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the national side puts on a topic, one record after the other. First the work is on
 * disk; then its outcome and the offset are committed in one transaction. A kill in between brings
 * the record again, under the same Idempotency-Key.
 *
 * <p>A record that the gateway itself fails over is tried again, for whoever has put it there did
 * nothing wrong; but not for ever, for others wait behind it. While the store does not answer,
 * nothing is passed by.
 */
public final class TopicIntake implements Rounds.Round, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicIntake.class);
  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final String topic;
  private final KafkaConnections connections;
  private final KafkaProducing producing;
  private final OutcomeTopics outcomes;
  private final Handling handling;
  private final long maximum;
  private final BooleanSupplier storeAnswers;
  private final Clock clock;
  private final Faults faults = new Faults();
  private @Nullable Consumer<byte[], byte[]> consumer;
  private volatile Instant notBefore = Instant.MIN;

  /** What is to be done with a record that has a value within the limit. */
  @FunctionalInterface
  interface Handling {
    Handled handle(ConsumerRecord<byte[], byte[]> record);
  }

  /**
   * @param topic also the name of the group that all nodes read as
   * @param maximum the largest value, in bytes
   * @param storeAnswers whether a fault may be the record's, and not the store's
   */
  TopicIntake(
      String topic,
      KafkaConnections connections,
      KafkaProducing producing,
      OutcomeTopics outcomes,
      Handling handling,
      long maximum,
      BooleanSupplier storeAnswers,
      Clock clock) {
    this.topic = topic;
    this.connections = connections;
    this.producing = producing;
    this.outcomes = outcomes;
    this.handling = handling;
    this.maximum = maximum;
    this.storeAnswers = storeAnswers;
    this.clock = clock;
  }

  @Override
  public List<Runnable> due(int maximum) {
    return clock.instant().isBefore(notBefore) ? List.of() : List.of(this::next);
  }

  /**
   * Whatever goes wrong, reading begins again where the group has come to, so none is passed by.
   */
  private synchronized void next() {
    boolean sure = false;
    try {
      Consumer<byte[], byte[]> connected = connected();
      for (ConsumerRecord<byte[], byte[]> record : connected.poll(WAIT)) {
        take(record, connected);
      }
      sure = true;
    } catch (KafkaException e) {
      LOG.error("The topic {} is read again in {}: {}", topic, PAUSE, Trouble.with(e));
    } finally {
      if (!sure) {
        close();
        notBefore = clock.instant().plus(PAUSE);
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record, Consumer<byte[], byte[]> connected) {
    RecordPlace place = RecordPlace.of(record);
    Handled handled;
    try {
      handled = handled(record);
    } catch (RuntimeException e) {
      faults.add(place);
      if (!faults.enough(place) || !storeAnswers.getAsBoolean()) {
        connected.seek(place.partition(), place.offset());
        notBefore = clock.instant().plus(faults.pause(place));
        LOG.error("{} is tried again in {}", place.correlationId(), faults.pause(place), e);
        return;
      }
      LOG.error("{} is passed by, and told as FAILED", place.correlationId(), e);
      handled = HandledJson.failed();
    }
    conclude(record, handled, connected);
  }

  private Handled handled(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return Refusal.because("The record has no value");
    }
    if (record.value().length > maximum) {
      return Refusal.because(
          "The record is larger than "
              + maximum
              + " bytes, which is the limit (crossborder.gateway.limits.document)");
    }
    return handling.handle(record);
  }

  private void conclude(
      ConsumerRecord<byte[], byte[]> record, Handled handled, Consumer<byte[], byte[]> connected) {
    RecordPlace place = RecordPlace.of(record);
    OffsetAndMetadata next = new OffsetAndMetadata(place.offset() + 1);
    producing.transaction(
        producer -> {
          KafkaProducing.send(producer, outcomes.answer(record, handled));
          producer.sendOffsetsToTransaction(
              Map.of(place.partition(), next), connected.groupMetadata());
        });
  }

  private Consumer<byte[], byte[]> connected() {
    Consumer<byte[], byte[]> known = consumer;
    if (known == null) {
      known = connections.consumer(topic);
      consumer = known;
      if (known.partitionsFor(topic).isEmpty()) {
        throw new UnknownTopicOrPartitionException(topic);
      }
      known.subscribe(List.of(topic));
    }
    return known;
  }

  @Override
  public synchronized void close() {
    Consumer<byte[], byte[]> known = consumer;
    consumer = null;
    if (known != null) {
      try {
        known.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(WAIT));
      } catch (KafkaException e) {
        // it was broken, or is gone now
      }
    }
  }
}
