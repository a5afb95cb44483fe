// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.BackendContract;
import org.crossborder.gateway.backend.NationalSide;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.backend.channel.Sha256;
import org.crossborder.gateway.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A topic of a real cluster does what every backend does. */
class KafkaBackendContractTest extends BackendContract {
  private static final long INLINE = 1 << 20;

  @TempDir static Path log;
  private static KafkaBroker broker;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = KafkaBroker.start(log);
  }

  @AfterAll
  static void stopBroker() {
    broker.stop();
  }

  @Override
  protected NationalSide nationalSide(Store store, Path folder) throws Exception {
    return new Agency("agency-" + UUID.randomUUID(), store);
  }

  private static final class Agency implements NationalSide {
    private final String topics;
    private final Kafka kafka;
    private boolean away;

    Agency(String topics, Store store) throws Exception {
      broker.topics(topics);
      this.topics = topics;
      this.kafka =
          new Kafka(
              new Kafka.Settings(
                  "agency", topics, "node-1", "Agency", INLINE, INLINE, new AnnexLimits(2, 1000)),
              broker.connections(),
              store);
    }

    @Override
    public Backend backend() {
      return kafka.backend();
    }

    @Override
    public List<Taken> taken() {
      List<ConsumerRecord<byte[], byte[]>> all = broker.read(topics + ".deliveries");
      List<Taken> taken = new ArrayList<>();
      int parts = 0;
      for (int first = 0; first < all.size(); first += parts) {
        parts = Integer.parseInt(header(all.get(first), "parts"));
        taken.add(
            new Taken(
                header(all.get(first), "idempotencyKey"),
                all.get(first).value(),
                all.subList(first + 1, first + parts).stream()
                    .map(annex -> Sha256.of(annex.value()))
                    .toList()));
      }
      return taken;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
      return TextHeaders.read(record.headers(), name).orElseThrow();
    }

    @Override
    public void fetchAndConfirm() {}

    @Override
    public void disconnect() {
      broker.stop();
      away = true;
    }

    @Override
    public void close() {
      kafka.close();
      if (away) {
        broker.start();
      }
    }
  }
}
