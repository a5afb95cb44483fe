// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the configuration files, the same that an agency would write. */
final class Configuration {
  private Configuration() {}

  /** The trust registry's; it serves TLS with the first Party's certificate. */
  static Path registry(DemoHome home, int port, DemoParty host) throws IOException {
    return write(
        home.registry().resolve("registry.yml"),
        """
        spring.config.import: "configtree:%1$s/"
        server:
          address: 127.0.0.1
          port: %2$d
          ssl: {bundle: registry}
        spring.ssl.bundle.jks.registry.keystore:
          location: "file:%3$s"
          password: "${keystore-password}"
          type: PKCS12
        """
            .formatted(host.secrets(), port, host.keyStore("tls")));
  }

  /**
   * A gateway's.
   *
   * @param webhook where its single window takes documents
   * @param line how it speaks with the other gateway
   */
  static Path gateway(DemoParty party, Registry registry, URI webhook, Line line)
      throws IOException {
    return write(
        party.folder().resolve("gateway.yml"),
        """
        spring.config.import: "configtree:%1$s/"
        server:
          address: 127.0.0.1
          port: %2$d
          ssl: {bundle: api}
        spring.ssl.bundle.jks:
          api: {keystore: {location: "file:%3$s", password: "${keystore-password}", type: PKCS12}}
          as4: {keystore: {location: "file:%3$s", password: "${keystore-password}", type: PKCS12}}
          signing: {keystore: {location: "file:%4$s", password: "${keystore-password}", type: PKCS12}}
          ed25519: {keystore: {location: "file:%14$s", password: "${keystore-password}", type: PKCS12}}
          x25519: {keystore: {location: "file:%15$s", password: "${keystore-password}", type: PKCS12}}
          ec: {keystore: {location: "file:%16$s", password: "${keystore-password}", type: PKCS12}}
        crossborder.gateway:
          home: "%5$s"
          party: %6$s
          as4:
            {address: 127.0.0.1, port: %7$d, ssl-bundle: as4, key-bundle: signing,
             key-bundles20: [ed25519, x25519, ec],
             client-bundle: as4, client-authentication: %17$s}
          trust: {registry: "%8$s", root: "%9$s", tls-anchor: "%10$s", poll: 5s}
          api: {clients: [{name: single-window, token-sha256: %11$s}]}
          webhooks:
            internal-hosts: [localhost]
            links: "https://localhost:%2$d"
            endpoints.single-window: {url: "%12$s", tls-anchor: "%13$s", keys: ["${webhook-key}"]}
          retry: {initial: 1s, multiplier: 2, maximum: 4s, expiry: %18$s}
        """
            .formatted(
                party.secrets(),
                party.ports().api(),
                party.keyStore("tls"),
                party.keyStore("gateway"),
                party.folder().resolve("home"),
                party.state().code(),
                party.ports().as4(),
                registry.url(),
                registry.root(),
                registry.tlsAnchor(),
                Secrets.sha256(party.apiToken()),
                webhook,
                party.anchor(),
                party.keyStore("gateway-signing"),
                party.keyStore("gateway-agreement"),
                party.keyStore("gateway-ec"),
                line.clientCertificates() ? "required" : "none",
                line.expiry()));
  }

  /** What a gateway has to know of the registry. */
  record Registry(URI url, Path root, Path tlsAnchor) {}

  private static Path write(Path file, String content) throws IOException {
    Files.writeString(file, content);
    return file;
  }
}
