// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.backend.Deliveries;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS to a real cluster, which asks for a password, too. */
class KafkaTlsTest {
  @TempDir static Path home;
  private static KafkaBroker broker;
  private static H2.Opened opened;
  private static Delivery delivery;

  @BeforeAll
  static void start() throws Exception {
    broker = KafkaTls.start(home).topics("agency");
    opened = H2.open(home.resolve("gateway"), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    delivery = new Deliveries(opened.store()).inbound("CO-1", "<a/>".getBytes(UTF_8));
  }

  @AfterAll
  static void stop() {
    broker.stop();
    opened.close();
  }

  @Test
  void aClusterOfTheAnchorIsGivenTheDocument() {
    assertThat(deliver(broker.connections())).isInstanceOf(DeliveryOutcome.Confirmed.class);
    assertThat(broker.read("agency.deliveries")).hasSize(1);
  }

  @Test
  void oneThatAnotherHasCertifiedIsGivenNothing() throws Exception {
    Path other = KafkaTls.anchor(home, TestPki.STRANGER);

    assertThat(why(KafkaTls.client(other, "of-the-gateway"))).contains("SSLHandshake");
  }

  @Test
  void aWrongPasswordIsNamedAndNotPrinted() throws Exception {
    Path anchor = KafkaTls.anchor(home, TestPki.TLS);

    assertThat(why(KafkaTls.client(anchor, "of-somebody-else")))
        .contains("SaslAuthentication")
        .doesNotContain("of-somebody-else");
  }

  @Test
  void whoSpeaksUnencryptedIsNotAnswered() {
    assertThat(deliver(connections(Map.of()))).isInstanceOf(DeliveryOutcome.NotConfirmed.class);
  }

  @Test
  void whichTopicsAreMissingIsSaidAndWhetherTheClusterLetsTheGatewayIn() throws Exception {
    Path anchor = KafkaTls.anchor(home, TestPki.TLS);

    assertThat(broker.connections().trouble("agency")).isEmpty();
    assertThat(broker.connections().trouble("nobody").orElse(""))
        .contains("nobody.submissions", "nobody.deliveries");
    assertThat(connections(KafkaTls.client(anchor, "of-somebody-else")).trouble("agency"))
        .hasValueSatisfying(
            why -> assertThat(why).contains("Authentication").doesNotContain("of-somebody-else"));
  }

  private static String why(Map<String, String> client) {
    DeliveryOutcome outcome = deliver(connections(client));
    assertThat(outcome).isInstanceOf(DeliveryOutcome.NotConfirmed.class);
    return ((DeliveryOutcome.NotConfirmed) outcome).why();
  }

  private static KafkaConnections connections(Map<String, String> client) {
    return new KafkaConnections(List.of(broker.servers()), client, Duration.ofSeconds(3));
  }

  private static DeliveryOutcome deliver(KafkaConnections connections) {
    Kafka.Settings settings =
        new Kafka.Settings(
            "agency", "agency", "node-1", "Agency", 1000, 1000, new AnnexLimits(2, 1000));
    try (Kafka kafka = new Kafka(settings, connections, opened.store())) {
      return kafka.backend().deliver(delivery);
    }
  }
}
