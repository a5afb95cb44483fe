// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.process.ServerProcess;

/** The servers, each in a process of its own but for the stand-in for the single window. */
final class Servers implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);

  private final Installation installation;
  private final DemoHome home;
  private final Parties parties;
  private final Line line;
  private final URI registryUrl;
  private final List<ServerProcess> processes = new ArrayList<>();
  private final SingleWindow singleWindow;

  Servers(Installation installation, DemoHome home, Ports ports, Parties parties, Line line)
      throws IOException {
    this.installation = installation;
    this.home = home;
    this.parties = parties;
    this.line = line;
    this.registryUrl = URI.create("https://localhost:" + ports.registry());
    this.singleWindow =
        SingleWindow.start(
            ports.singleWindow(), parties.importer().pki().tls(), parties.importer().webhookKey());
  }

  /** Starts the trust registry and waits until it serves its root. */
  void startRegistry(DemoParty host) throws NotObserved, IOException, InterruptedException {
    Path configuration = Configuration.registry(home, registryUrl.getPort(), host);
    ServerProcess registry =
        start(
            "trust-registry",
            installation.trustRegistry(),
            List.of(
                "serve",
                "--home",
                home.registry().toString(),
                "--config",
                configuration.toString()));
    HttpClient http =
        HttpClient.newBuilder().sslContext(Tls.client(host.pki().root().certificate())).build();
    HttpRequest root =
        HttpRequest.newBuilder(registryUrl.resolve("/v1/metadata/root.json")).build();
    awaitUp(registry, () -> http.send(root, BodyHandlers.discarding()).statusCode() == 200);
  }

  /** Starts a Party's gateway; it is not waited for. */
  ServerProcess startGateway(DemoParty party) throws IOException {
    return startGateway(party, List.of());
  }

  /** The same, with options of its Java in place of those for programs that live for a minute. */
  ServerProcess startGateway(DemoParty party, List<String> jvm) throws IOException {
    Path configuration =
        Configuration.gateway(
            party,
            new Configuration.Registry(
                registryUrl, home.registry().resolve("root.json"), parties.exporter().anchor()),
            singleWindow.url(),
            line);
    return start(
        "gateway-" + party.state().code(),
        installation.gateway(),
        jvm,
        List.of("serve", "--config", configuration.toString()));
  }

  /** Waits until a gateway is up and has trust data. */
  void awaitReady(ServerProcess gateway, GatewayApi api) throws NotObserved, InterruptedException {
    awaitUp(gateway, api::isReady);
  }

  SingleWindow singleWindow() {
    return singleWindow;
  }

  URI registryUrl() {
    return registryUrl;
  }

  /** Ends everything, the last started first. */
  @Override
  public void close() {
    singleWindow.close();
    List<ServerProcess> all = List.copyOf(processes);
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).close();
    }
  }

  private ServerProcess start(String name, Path jar, List<String> arguments) throws IOException {
    return start(name, jar, List.of(), arguments);
  }

  private ServerProcess start(String name, Path jar, List<String> jvm, List<String> arguments)
      throws IOException {
    ServerProcess process = ServerProcess.start(name, jar, jvm, arguments, home.log(name));
    processes.add(process);
    return process;
  }

  @FunctionalInterface
  private interface Check {
    boolean passes() throws Exception;
  }

  private static void awaitUp(ServerProcess process, Check check)
      throws NotObserved, InterruptedException {
    Patience.await(
        process.name() + " is up",
        START,
        () -> process.isAlive() && !check.passes() ? Optional.empty() : Optional.of(true));
    NotObserved.unless(process.isAlive(), process.name() + " ended by itself; see its log");
  }
}
