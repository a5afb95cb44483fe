// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import org.crossborder.gateway.certificate.WatchedCertificate;
import org.crossborder.gateway.certificate.WatchedCertificate.Kind;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Certificates of Kafka, Jakarta Messaging, S3 and the database are watched like all others. */
class ServiceCertificatesTest {
  private static final String PASSWORD = "changeit";
  @TempDir Path folder;

  @BeforeEach
  void files() throws Exception {
    Files.writeString(folder.resolve("ca.pem"), pem(TestPki.TLS));
    Files.writeString(
        folder.resolve("mixed.pem"),
        "a key before it:\n-----BEGIN X-----\nAAAA\n" + pem(TestPki.KR));
    RunningGateway.keyStore(folder.resolve("client.p12"), TestPki.BD);
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("ca", TestPki.TLS.certificate());
    try (var out = Files.newOutputStream(folder.resolve("trust.p12"))) {
      trust.store(out, PASSWORD.toCharArray());
    }
    Files.writeString(
        folder.resolve("kafka.properties"),
        """
        security.protocol=SSL
        ssl.truststore.location=%1$s/trust.p12
        ssl.truststore.password=changeit
        ssl.keystore.type=PEM
        ssl.keystore.location=%1$s/mixed.pem
        """
            .formatted(folder));
  }

  private static String pem(MshKey key) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(key.certificate().getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private List<WatchedCertificate> watched(String more) throws Exception {
    Path file = folder.resolve("gateway.yml");
    Files.writeString(
        file,
        """
        crossborder.gateway:
          home: "%1$s/home"
          party: BD
          as4: {address: 127.0.0.1, port: 0, ssl-bundle: as4, key-bundle: signing}
          trust: {registry: "https://localhost:1", root: "%1$s/root.json", tls-anchor: "%1$s/ca.pem"}
          api.clients: [{name: single-window, token-sha256: "%2$s"}]
        %3$s
        """
            .formatted(folder, "00".repeat(32), more.formatted(folder)));
    try (ConfigurableApplicationContext bound = BoundConfiguration.of(file)) {
      return new ServiceCertificates(bound.getBean(GatewayProperties.class), bound.getEnvironment())
          .get();
    }
  }

  private static WatchedCertificate of(Kind kind, String of, MshKey key) {
    return new WatchedCertificate(kind, of, key.certificate());
  }

  @Test
  void ofEachServiceThoseOfItsFilesAreWatched() throws Exception {
    String more =
        """
          channels.kafka.customs: {servers: ["kafka.example:9093"], client: "%1$s/kafka.properties"}
          channels.jms.agency:
            url: "tcp://mq.example:61617?sslEnabled=true&trustStoreType=PKCS12&trustStorePath=%1$s/trust.p12&trustStorePassword=changeit&keyStoreType=PKCS12&keyStorePath=%1$s/client.p12&keyStorePassword=changeit"
          payloads.s3: {endpoint: "https://s3.example", bucket: b, access-key: a, secret-key: s, tls-anchor: "%1$s/ca.pem"}
        spring.datasource.url: "jdbc:postgresql://db.example/gateway?sslmode=verify-full&sslrootcert=%1$s/ca.pem&sslcert=%1$s/mixed.pem"
        """;

    assertThat(watched(more))
        .containsExactlyInAnyOrder(
            of(Kind.TLS_ANCHOR, "Kafka customs", TestPki.TLS),
            of(Kind.TLS_CLIENT, "Kafka customs", TestPki.KR),
            of(Kind.TLS_ANCHOR, "broker agency", TestPki.TLS),
            of(Kind.TLS_CLIENT, "broker agency", TestPki.BD),
            of(Kind.TLS_ANCHOR, "object storage", TestPki.TLS),
            of(Kind.TLS_ANCHOR, "database", TestPki.TLS),
            of(Kind.TLS_CLIENT, "database", TestPki.KR));
  }

  @Test
  void aFileThatIsGoneEndsNothing() throws Exception {
    assertThat(
            watched(
                "  payloads.s3: {endpoint: \"https://s3.example\", bucket: b, access-key: a,"
                    + " secret-key: s, tls-anchor: \"%1$s/gone.pem\"}"))
        .isEmpty();
  }
}
