// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.security.MshKey;

/** TLS for a cluster of a test, with files as an operator has them. */
public final class KafkaTls {
  private KafkaTls() {}

  /** A cluster that lets in whom it knows by certificate and password. */
  public static KafkaBroker start(Path folder) throws Exception {
    Path files = Files.createDirectories(folder.resolve("tls"));
    return KafkaBroker.start(
        Files.createDirectories(folder.resolve("log")),
        Map.of(
            "ssl.keystore.type", "PEM",
            "ssl.keystore.location", key(files, TestPki.TLS).toString(),
            "ssl.truststore.type", "PEM",
            "ssl.truststore.location", anchor(files, TestPki.TLS).toString(),
            "sasl.enabled.mechanisms", "PLAIN",
            "sasl.mechanism.inter.broker.protocol", "PLAIN",
            "listener.name.agency.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                    + " username=\"broker\" password=\"of-the-broker\""
                    + " user_broker=\"of-the-broker\" user_gateway=\"of-the-gateway\";"),
        client(anchor(files, TestPki.TLS), "of-the-gateway"));
  }

  /** What a client says in Kafka's own terms. */
  static Map<String, String> client(Path anchor, String password) {
    return Map.of(
        "security.protocol", "SASL_SSL",
        "ssl.truststore.type", "PEM",
        "ssl.truststore.location", anchor.toString(),
        "sasl.mechanism", "PLAIN",
        "sasl.jaas.config",
            "org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username=\"gateway\" password=\""
                + password
                + "\";");
  }

  /** The same as a file, as Kafka's tools take it. */
  public static Path clientFile(Path folder) throws IOException {
    StringBuilder file = new StringBuilder();
    client(folder.resolve("tls").resolve("anchor-localhost.pem"), "of-the-gateway")
        .forEach((name, value) -> file.append(name).append('=').append(value).append('\n'));
    return Files.writeString(folder.resolve("client.properties"), file);
  }

  static Path anchor(Path folder, MshKey of) throws Exception {
    String name = of.certificate().getSubjectX500Principal().getName().replaceAll(".*CN=", "");
    return Files.writeString(
        folder.resolve("anchor-" + name.split(",", 2)[0] + ".pem"),
        pem("CERTIFICATE", of.certificate().getEncoded()));
  }

  private static Path key(Path folder, MshKey key) throws Exception {
    return Files.writeString(
        folder.resolve("broker.pem"),
        pem("PRIVATE KEY", key.privateKey().getEncoded())
            + pem("CERTIFICATE", key.certificate().getEncoded()));
  }

  private static String pem(String type, byte[] der) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(type, Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der));
  }
}
