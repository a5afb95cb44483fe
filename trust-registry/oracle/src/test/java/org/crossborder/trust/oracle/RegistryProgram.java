// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.snapshot.StrictJson;

/** The registry as its operator runs it: made with init, served over TLS, in its own process. */
final class RegistryProgram implements AutoCloseable {
  private static final String JAR =
      System.getProperty("trust-registry.jar", "../server/target/trust-registry.jar");
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

  private final Process process;
  private final int port;
  private final HttpClient http;

  private RegistryProgram(Process process, int port, HttpClient http) {
    this.process = process;
    this.port = port;
    this.http = http;
  }

  static RegistryProgram start(Path directory) throws Exception {
    Path home = directory.resolve("home");
    init(directory, home);
    KeyPair keys = Samples.key();
    X509Certificate certificate = Samples.certificate("CN=localhost", keys, 1);
    int port = freePort();
    Process process =
        run(
            List.of(
                "serve",
                "--home",
                home.toString(),
                "--config",
                config(directory, keys, certificate, port)));
    RegistryProgram program =
        new RegistryProgram(
            process, port, HttpClient.newBuilder().sslContext(trusting(certificate)).build());
    program.awaitStart();
    return program;
  }

  URI uri(String path) {
    return URI.create("https://localhost:" + port + path);
  }

  HttpResponse<byte[]> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).build());
  }

  HttpResponse<byte[]> post(String path, byte[] json) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json))
            .build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("The registry does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void awaitStart() throws Exception {
    Instant end = Instant.now().plus(STARTS_WITHIN);
    while (process.isAlive() && Instant.now().isBefore(end)) {
      try {
        http.send(
            HttpRequest.newBuilder(uri("/v1/metadata/root.json")).build(),
            HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        Thread.sleep(200);
      }
    }
    throw new IllegalStateException("The registry does not start");
  }

  private static void init(Path directory, Path home) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("init", "--home", home.toString()));
    for (int number = 1; number <= 2; number++) {
      Officer officer = TestOfficers.of(Officer.ACCESSION, number).officer();
      Path file = directory.resolve("officer-" + number + ".json");
      Files.write(file, StrictJson.mapper().writeValueAsBytes(officer));
      arguments.addAll(List.of("--accession-officer", file.toString()));
    }
    if (run(arguments).waitFor() != 0) {
      throw new IllegalStateException("No registry could be made");
    }
  }

  private static Process run(List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static String config(Path directory, KeyPair keys, X509Certificate certificate, int port)
      throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "tls", keys.getPrivate(), "secret".toCharArray(), new X509Certificate[] {certificate});
    Path file = directory.resolve("tls.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, "secret".toCharArray());
    }
    return Files.writeString(
            directory.resolve("registry.properties"),
            """
            server.port=%d
            server.address=127.0.0.1
            server.ssl.key-store=%s
            server.ssl.key-store-password=secret
            server.ssl.key-store-type=PKCS12
            crossborder.registry.lists.operator=Registry of the Parties
            crossborder.registry.lists.street=1 Rajadamnern Nok Avenue
            crossborder.registry.lists.locality=Bangkok
            crossborder.registry.lists.postal-code=10200
            crossborder.registry.lists.country=TH
            crossborder.registry.lists.email=lists@registry.example
            crossborder.registry.lists.base-uri=https://localhost:%d/
            """
                .formatted(port, file.toUri(), port))
        .toString();
  }

  private static SSLContext trusting(X509Certificate certificate) throws Exception {
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("registry", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return tls;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
