// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How to reach a cluster.
 *
 * @param servers host and port of some of its brokers
 * @param security Kafka's own settings for TLS and SASL
 * @param patience how long the cluster may be away before what is asked of it has failed
 */
public record KafkaConnections(
    List<String> servers, Map<String, String> security, Duration patience) {
  private static final int BEYOND_THE_PAYLOAD = 128 * 1024;
  private static final int FETCH = 1024 * 1024;
  private static final int BUFFER = 32 * 1024 * 1024;

  public KafkaConnections {
    servers = List.copyOf(servers);
    security = Map.copyOf(security);
  }

  /**
   * What reads a topic from where its group has come to. Nothing of an aborted transaction is read,
   * nothing is taken to be read by itself, and no topic is made.
   */
  Consumer<byte[], byte[]> consumer(String group) {
    Map<String, Object> settings = common();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis());
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * Asks the cluster for the gateway's topics, and changes nothing.
   *
   * @param prefix what their names begin with
   * @return what is wrong, without addresses' secrets; empty if all are there
   */
  public Optional<String> trouble(String prefix) {
    List<String> topics = new Topics(prefix).all();
    try (Consumer<byte[], byte[]> asking = consumer(prefix + ".doctor")) {
      Set<String> known = asking.listTopics(patience).keySet();
      List<String> missing = topics.stream().filter(topic -> !known.contains(topic)).toList();
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of("There are no topics, or none that it may see: " + missing);
    } catch (KafkaException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /**
   * What writes in transactions; every in-sync replica has a record before it counts.
   *
   * @param id of its transactions; a second producer with it ends those of the first
   * @param payload the largest that is written, in bytes
   */
  Producer<byte[], byte[]> producer(String id, long payload) {
    int largest = Math.toIntExact(payload + BEYOND_THE_PAYLOAD);
    Map<String, Object> settings = common();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis());
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 2 * millis());
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largest);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) Math.max(largest, BUFFER));
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis());
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2 * millis());
    settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
    return settings;
  }

  private int millis() {
    return Math.toIntExact(patience.toMillis());
  }

  /** Without the settings, for passwords are among them. */
  @Override
  public String toString() {
    return "KafkaConnections" + servers;
  }
}
