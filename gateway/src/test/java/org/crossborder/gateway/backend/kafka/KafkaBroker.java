// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real cluster of one on ports of this machine, with its log on disk: broker and controller in
 * one process, without ZooKeeper.
 */
public final class KafkaBroker {
  private static final String CLUSTER = "Y3Jvc3Nib3JkZXJjcm9zcw";

  private final Map<String, Object> configuration = new HashMap<>();
  private final String servers;
  private final Map<String, String> client;
  private KafkaRaftServer server;

  private KafkaBroker(Path folder, Map<String, String> security, Map<String, String> client)
      throws Exception {
    int port = freePort();
    int controller = freePort();
    String protocol = client.getOrDefault("security.protocol", "PLAINTEXT");
    this.servers = "localhost:" + port;
    this.client = Map.copyOf(client);
    configuration.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            "1",
            "controller.quorum.voters",
            "1@localhost:" + controller,
            "listeners",
            "AGENCY://localhost:" + port + ",CONTROLLER://localhost:" + controller,
            "listener.security.protocol.map",
            "AGENCY:" + protocol + ",CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name",
            "AGENCY",
            "controller.listener.names",
            "CONTROLLER",
            "log.dirs",
            folder.toString()));
    configuration.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "transaction.state.log.num.partitions", "1",
            "group.initial.rebalance.delay.ms", "0",
            "auto.create.topics.enable", "false",
            "message.max.bytes", "2000000"));
    configuration.putAll(security);
    new Formatter()
        .setPrintStream(new PrintStream(new ByteArrayOutputStream(), false, UTF_8))
        .setClusterId(CLUSTER)
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(folder.toString())
        .addDirectory(folder.toString())
        .run();
    start();
  }

  /** One that speaks to everybody, unencrypted. */
  public static KafkaBroker start(Path folder) throws Exception {
    return start(folder, Map.of(), Map.of());
  }

  /**
   * One that is protected.
   *
   * @param security what the broker is told of it
   * @param client what a client needs
   */
  static KafkaBroker start(Path folder, Map<String, String> security, Map<String, String> client)
      throws Exception {
    return new KafkaBroker(folder, security, client);
  }

  /** Starts it again, after {@link #stop()}, on the same ports and log. */
  public void start() {
    server = new KafkaRaftServer(new KafkaConfig(configuration, false), Time.SYSTEM);
    server.startup();
  }

  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** Where clients find it. */
  public String servers() {
    return servers;
  }

  KafkaConnections connections() {
    return new KafkaConnections(List.of(servers), client, Duration.ofSeconds(3));
  }

  /** Makes the five topics. */
  public KafkaBroker topics(String prefix) throws Exception {
    try (Admin admin = Admin.create(client())) {
      admin
          .createTopics(
              List.of("submissions", "acknowledgements", "outcomes", "events", "deliveries")
                  .stream()
                  .map(purpose -> new NewTopic(prefix + "." + purpose, 1, (short) 1))
                  .toList())
          .all()
          .get();
    }
    return this;
  }

  /** Puts a record on a topic, as a single window would. */
  public RecordMetadata put(ProducerRecord<byte[], byte[]> record) throws Exception {
    Map<String, Object> settings = client();
    settings.put("max.request.size", 2_000_000);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      return producer.send(record).get();
    }
  }

  /** All committed records of a topic, from the first, read without a group. */
  public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    Map<String, Object> settings = client();
    settings.put("isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (Consumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }

  private Map<String, Object> client() {
    Map<String, Object> settings = new HashMap<>(client);
    settings.put("bootstrap.servers", servers);
    return settings;
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
