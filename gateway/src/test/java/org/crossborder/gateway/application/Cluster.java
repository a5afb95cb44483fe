// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** Gateways of BD, each a process with a home of its own, on one database and one folder. */
final class Cluster implements AutoCloseable {
  static final int NODES = 3;
  private static final String TOKEN = "token-of-a-single-window";

  private final Path folder;
  private final List<String> classPaths;
  private final Map<Integer, Process> processes = new ConcurrentHashMap<>();
  private final List<Integer> apiPorts = new ArrayList<>();
  private final List<Integer> as4Ports = new ArrayList<>();

  /** Three of the version that is tested. */
  Cluster(Path folder) throws IOException {
    this(folder, Collections.nCopies(NODES, System.getProperty("java.class.path")));
  }

  /**
   * @param classPaths of each node; that of another version has {@link ClusterNode} on it, too
   */
  Cluster(Path folder, List<String> classPaths) throws IOException {
    this.classPaths = List.copyOf(classPaths);
    this.folder = Files.createDirectories(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // if the test itself is ended
    for (int node = 0; node < classPaths.size(); node++) {
      apiPorts.add(freePort());
      as4Ports.add(freePort());
    }
  }

  List<Integer> apiPorts() {
    return apiPorts;
  }

  List<Integer> as4Ports() {
    return as4Ports;
  }

  /** What each node is told, and the trust data that all have. */
  void configure(String databaseUrl, URI webhook, TrustedSnapshot trust) throws Exception {
    RunningGateway.keyStore(folder.resolve("tls.p12"), TestPki.TLS);
    RunningGateway.keyStore(folder.resolve("gateway.p12"), TestPki.BD);
    Files.writeString(folder.resolve("ca.pem"), RunningGateway.pem(TestPki.TLS.certificate()));
    Files.writeString(folder.resolve("root.json"), "{}");
    Files.write(folder.resolve("snapshot.json"), new SnapshotJson().write(trust.snapshot()));
    for (int node = 0; node < classPaths.size(); node++) {
      Files.writeString(
          config(node),
          """
          server: {address: 127.0.0.1, port: %1$d, ssl: {bundle: api}}
          spring.datasource: {url: "%6$s", username: postgres, password: ""}
          spring.ssl.bundle.jks:
            api: {keystore: {location: "file:%2$s/tls.p12", password: changeit, type: PKCS12}}
            as4: {keystore: {location: "file:%2$s/tls.p12", password: changeit, type: PKCS12}}
            signing: {keystore: {location: "file:%2$s/gateway.p12", password: changeit, type: PKCS12}}
          crossborder.gateway:
            home: "%2$s/home-%3$d"
            party: BD
            as4: {address: 127.0.0.1, port: %4$d, ssl-bundle: as4, key-bundle: signing}
            trust: {registry: "https://localhost:1", root: "%2$s/root.json", tls-anchor: "%2$s/ca.pem"}
            api: {clients: [{name: single-window, token-sha256: %5$s}]}
            webhooks:
              internal-hosts: [localhost]
              endpoints.single-window:
                {url: "%7$s", tls-anchor: "%2$s/ca.pem", keys: [%8$s], timeout: 2s}
            delivery.retry: {initial: 200ms, multiplier: 2, maximum: 1s}
            retry: {initial: 200ms, multiplier: 2, maximum: 2s, expiry: 1h}
            limits: {response: 8s}
            payloads: {directory: "%2$s/shared"}
            node: {host: "node-%3$d", heartbeat: 1s, silence: 4s}
          """
              .formatted(
                  apiPorts.get(node),
                  folder,
                  node,
                  as4Ports.get(node),
                  RunningGateway.sha256(TOKEN),
                  databaseUrl,
                  webhook,
                  RunningGateway.WEBHOOK_KEY));
    }
  }

  private Path config(int node) {
    return folder.resolve("node-" + node + ".yml");
  }

  void startAll() throws IOException {
    for (int node = 0; node < classPaths.size(); node++) {
      start(node);
    }
  }

  void start(int node) throws IOException {
    processes.put(node, launch(node));
  }

  /** As an operator does it: it ends its work first. */
  void stop(int node) throws InterruptedException {
    Process process = processes.get(node);
    process.destroy();
    process.waitFor();
  }

  private Process launch(int node) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx384m",
            "-cp",
            classPaths.get(node),
            ClusterNode.class.getName(),
            config(node).toString(),
            folder.resolve("snapshot.json").toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log(node).toFile()))
        .start();
  }

  Path log(int node) {
    return folder.resolve("node-" + node + ".log");
  }

  /** SIGKILL: it ends between two instructions. */
  void kill(int node) throws InterruptedException {
    processes.get(node).destroyForcibly().waitFor();
  }

  void restart(int node) throws IOException {
    start(node);
  }

  /** SIGSTOP: it stays as it is, with its connections, locks and thoughts. */
  void pause(int node) throws Exception {
    signal("-STOP", node);
  }

  /** SIGCONT: it goes on as if nothing had been. */
  void resume(int node) throws Exception {
    signal("-CONT", node);
  }

  private void signal(String signal, int node) throws Exception {
    Process kill =
        new ProcessBuilder("kill", signal, String.valueOf(processes.get(node).pid())).start();
    if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
      throw new IOException("kill " + signal + " of node " + node + " failed");
    }
  }

  boolean isAlive(int node) {
    return processes.get(node).isAlive();
  }

  /** Whether a node answers to a load balancer that it can work. */
  boolean isReady(HttpClient client, int node) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      "https://localhost:" + apiPorts.get(node) + "/actuator/health/liveness"))
              .timeout(Duration.ofSeconds(1))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** A client that trusts the nodes' certificate. */
  HttpClient client() throws Exception {
    return HttpClient.newBuilder()
        .sslContext(TlsAnchor.trust(folder.resolve("ca.pem")))
        .connectTimeout(Duration.ofSeconds(2))
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  /** A submission to BD's gateway, whichever node takes it. */
  static HttpRequest submission(int port, String recipient, String key, byte[] document) {
    return HttpRequest.newBuilder(
            URI.create("https://localhost:" + port + "/v1/documents?recipient=" + recipient))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer " + TOKEN)
        .header("Content-Type", "application/xml")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofByteArray(document))
        .build();
  }

  /** Asks for the documents of this number. */
  static HttpRequest listing(int port, String number) {
    return HttpRequest.newBuilder(
            URI.create("https://localhost:" + port + "/v1/documents?documentNumber=" + number))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer " + TOKEN)
        .build();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() {
    processes.values().forEach(Process::destroyForcibly);
  }
}
