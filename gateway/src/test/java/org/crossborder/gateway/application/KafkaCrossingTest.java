// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.crossborder.gateway.backend.kafka.KafkaBroker;
import org.crossborder.gateway.backend.kafka.KafkaTls;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two agencies that speak to their gateways by a cluster alone, which goes away in the middle. */
class KafkaCrossingTest {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  @TempDir Path home;
  private SingleWindow unused;
  private KafkaBroker broker;
  private RunningGateway bd;
  private RunningGateway kr;
  private SealAuthority seals;

  @BeforeEach
  void start() throws Exception {
    seals = new SealAuthority("BD");
    unused = SingleWindow.start(home);
    broker = KafkaTls.start(home).topics("chamber").topics("customs");
    TestTrust trust = new TestTrust();
    bd = gateway("BD", trust, "chamber");
    kr = gateway("KR", trust, "customs");
    trust.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  private RunningGateway gateway(String party, TestTrust trust, String cluster) throws Exception {
    String channel = "--crossborder.gateway.channels.kafka." + cluster;
    return new RunningGateway(
        home.resolve(party),
        party,
        party.equals("BD") ? TestPki.BD : TestPki.KR,
        trust,
        unused.webhook(),
        "1h",
        channel + ".servers=" + broker.servers(),
        channel + ".client=" + KafkaTls.clientFile(home),
        "--crossborder.gateway.delivery.backend=" + cluster,
        "--crossborder.gateway.acknowledgements.acceptance=by-backend");
  }

  @AfterEach
  void stop() throws Exception {
    bd.close();
    kr.close();
    broker.stop();
    unused.stop();
  }

  @Test
  void fromTopicToTopicAndTheWordBackThoughTheClusterGoesAway() throws Exception {
    byte[] certificate = Neighbours.certificate(seals, "CO-1");
    broker.put(record("chamber.submissions", "recipient", "KR", certificate));
    await("chamber.outcomes", record -> json(record).path("outcome").asString("").length() > 0);
    broker.stop();
    broker.start();

    ConsumerRecord<byte[], byte[]> delivery =
        await("customs.deliveries", record -> record.value().length > 0);
    assertThat(delivery.value()).isEqualTo(certificate);

    broker.put(
        record(
            "customs.acknowledgements",
            "document",
            new String(delivery.key(), UTF_8),
            "{\"status\": \"ACCEPTED\", \"reasons\": []}".getBytes(UTF_8)));
    await("customs.outcomes", record -> json(record).path("outcome").asString().equals("SAID"));
    await("chamber.events", record -> json(record).path("state").asString().equals("ACCEPTED"));

    assertThat(broker.read("chamber.outcomes")).hasSize(1);
    assertThat(broker.read("customs.deliveries")).hasSize(1);
  }

  private ConsumerRecord<byte[], byte[]> await(
      String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    List<ConsumerRecord<byte[], byte[]>> seen = List.of();
    while (System.nanoTime() < end) {
      seen = broker.read(topic);
      Optional<ConsumerRecord<byte[], byte[]>> found = seen.stream().filter(wanted).findFirst();
      if (found.isPresent()) {
        return found.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError(topic + " has only " + seen);
  }

  private static ProducerRecord<byte[], byte[]> record(
      String topic, String header, String value, byte[] content) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, content);
    record.headers().add(header, value.getBytes(UTF_8));
    return record;
  }

  private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
    return JsonMapper.shared().readTree(record.value());
  }
}
