// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * KR's gateway as a process of its own on a heap of 256 MB, with the database that comes with it.
 */
final class SmallGateway implements AutoCloseable {
  private static final String TOKEN = "token-of-a-single-window";
  private static final Duration START = Duration.ofMinutes(3);

  final int apiPort = freePort();
  final int as4Port = freePort();
  private final Path folder;
  private final Process process;

  /** Starts it, and waits until it answers. */
  SmallGateway(Path folder, URI webhook, TrustedSnapshotAt trust) throws Exception {
    this.folder = Files.createDirectories(folder);
    RunningGateway.keyStore(folder.resolve("tls.p12"), TestPki.TLS);
    RunningGateway.keyStore(folder.resolve("gateway.p12"), TestPki.KR);
    Files.writeString(folder.resolve("ca.pem"), RunningGateway.pem(TestPki.TLS.certificate()));
    Files.writeString(folder.resolve("root.json"), "{}");
    Path snapshot = folder.resolve("snapshot.json");
    Files.write(snapshot, new SnapshotJson().write(trust.of(as4()).snapshot()));
    Path config = Files.writeString(folder.resolve("gateway.yml"), configuration(webhook));
    this.process = launch(config, snapshot);
    awaitReady();
  }

  /** The trust data once it is known where this gateway is. */
  @FunctionalInterface
  interface TrustedSnapshotAt {
    TrustedSnapshot of(URI as4) throws Exception;
  }

  private String configuration(URI webhook) throws Exception {
    return """
        server: {address: 127.0.0.1, port: %1$d, ssl: {bundle: api}}
        spring.ssl.bundle.jks:
          api: {keystore: {location: "file:%2$s/tls.p12", password: changeit, type: PKCS12}}
          as4: {keystore: {location: "file:%2$s/tls.p12", password: changeit, type: PKCS12}}
          signing: {keystore: {location: "file:%2$s/gateway.p12", password: changeit, type: PKCS12}}
        logging.level.org.crossborder: warn
        crossborder.gateway:
          home: "%2$s/home"
          party: KR
          as4: {address: 127.0.0.1, port: %3$d, ssl-bundle: as4, key-bundle: signing}
          trust: {registry: "https://localhost:1", root: "%2$s/root.json", tls-anchor: "%2$s/ca.pem"}
          api: {clients: [{name: single-window, token-sha256: %4$s}]}
          # What is measured is the gateway, not how often one client may ask.
          access.clients: {per-second: 1000000, burst: 1000000}
          webhooks:
            internal-hosts: [localhost]
            endpoints.single-window: {url: "%5$s", tls-anchor: "%2$s/ca.pem", keys: [%6$s]}
        """
        .formatted(
            apiPort,
            folder,
            as4Port,
            RunningGateway.sha256(TOKEN),
            webhook,
            RunningGateway.WEBHOOK_KEY);
  }

  private Process launch(Path config, Path snapshot) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            ClusterNode.class.getName(),
            config.toString(),
            snapshot.toString())
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }

  private void awaitReady() throws Exception {
    HttpClient client = client();
    HttpRequest asked =
        HttpRequest.newBuilder(
                URI.create("https://localhost:" + apiPort + "/actuator/health/liveness"))
            .build();
    Instant until = Instant.now().plus(START);
    while (!answers(client, asked)) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        close();
        throw new AssertionError("It did not start:\n" + Files.readString(log()));
      }
      Thread.sleep(200);
    }
  }

  private static boolean answers(HttpClient client, HttpRequest asked) throws InterruptedException {
    try {
      return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  Path log() {
    return folder.resolve("gateway.log");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  URI as4() {
    return URI.create("https://localhost:" + as4Port + "/as4");
  }

  /** A client that trusts its certificate. */
  HttpClient client() throws Exception {
    return HttpClient.newBuilder()
        .sslContext(TlsAnchor.trust(folder.resolve("ca.pem")))
        .connectTimeout(Duration.ofSeconds(10))
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  /** A submission for BD. */
  HttpRequest submission(String key, byte[] document) {
    return HttpRequest.newBuilder(
            URI.create("https://localhost:" + apiPort + "/v1/documents?recipient=BD"))
        .header("Authorization", "Bearer " + TOKEN)
        .header("Content-Type", "application/xml")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofByteArray(document))
        .build();
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
