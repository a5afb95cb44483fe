// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.jms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.crossborder.gateway.backend.Deliveries;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.channel.AnnexLimits;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real TLS to a real broker, by the address as an operator writes it. */
class JmsTlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir static Path home;
  private static ArtemisBroker broker;
  private static H2.Opened opened;
  private static Delivery delivery;

  @BeforeAll
  static void start() throws Exception {
    broker = start("broker", TestPki.TLS);
    opened = H2.open(home.resolve("gateway"), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    delivery = new Deliveries(opened.store()).inbound("CO-1", "<a/>".getBytes(UTF_8));
  }

  /** One that its clients trust, with this key. */
  private static ArtemisBroker start(String name, MshKey key) throws Exception {
    return ArtemisBroker.start(
        home.resolve(name),
        "sslEnabled=true;keyStoreType=PKCS12;keyStorePath=%s;keyStorePassword=%s"
            .formatted(key(name, key), PASSWORD),
        client(key));
  }

  @AfterAll
  static void stop() throws Exception {
    broker.close();
    opened.close();
  }

  @Test
  void aBrokerOfTheAnchorIsGivenTheDocument() throws Exception {
    assertThat(deliver(broker.url())).isInstanceOf(DeliveryOutcome.Confirmed.class);
    assertThat(broker.take("agency.deliveries", message -> message)).hasSize(1);
  }

  @Test
  void oneThatAnotherHasCertifiedIsGivenNothing() throws Exception {
    String address = broker.url().split("\\?", 2)[0];

    assertThat(deliver(address + "?" + client(TestPki.STRANGER)))
        .isInstanceOf(DeliveryOutcome.NotConfirmed.class);
  }

  @Test
  void oneWhoseCertificateHasAnotherNameIsGivenNothing() throws Exception {
    ArtemisBroker elsewhere = start("elsewhere", TestPki.STRANGER);
    try {
      assertThat(deliver(elsewhere.url())).isInstanceOf(DeliveryOutcome.NotConfirmed.class);
    } finally {
      elsewhere.close();
    }
  }

  @Test
  void whoSpeaksUnencryptedIsNotAnswered() {
    assertThat(deliver(broker.url().split("\\?", 2)[0]))
        .isInstanceOf(DeliveryOutcome.NotConfirmed.class);
  }

  private static DeliveryOutcome deliver(String url) {
    ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(url);
    connections.setCallTimeout(5_000);
    Jms.Settings settings =
        new Jms.Settings("agency", "agency", "Agency", 1000, 1000, new AnnexLimits(2, 1000));
    try (Jms jms = new Jms(settings, connections, opened.store())) {
      return jms.backend().deliver(delivery);
    } finally {
      connections.close();
    }
  }

  private static String client(MshKey anchor) throws Exception {
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("anchor", anchor.certificate());
    return "sslEnabled=true&trustStoreType=PKCS12&trustStorePath=%s&trustStorePassword=%s"
        .formatted(write(anchors, "trust-" + System.identityHashCode(anchor)), PASSWORD);
  }

  private static Path key(String name, MshKey key) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    Certificate[] chain = {key.certificate()};
    keys.setKeyEntry("broker", key.privateKey(), PASSWORD.toCharArray(), chain);
    return write(keys, name);
  }

  private static Path write(KeyStore store, String name) throws Exception {
    Path file = home.resolve(name + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }
}
