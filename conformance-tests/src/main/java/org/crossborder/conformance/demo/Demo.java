// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.conformance.process.ServerProcess;

/** The whole demo, in its order: the stage is set with the installed jars, then four acts. */
final class Demo implements AutoCloseable {
  private final Installation installation;
  private final DemoHome home;
  private final Clock clock;
  private final Timeline timeline;
  private static final Line LINE = Line.pushing("1.15");

  private final Parties parties;
  private final Servers servers;
  private final ExecutorService background = Executors.newSingleThreadExecutor();

  Demo(Installation installation, DemoHome home, Ports ports, PrintWriter out, Clock clock)
      throws IOException {
    this.installation = installation;
    this.home = home;
    this.clock = clock;
    this.timeline = new Timeline(out);
    timeline.heading("A signed certificate of origin crosses a border");
    this.parties = Parties.create(ports, home, clock.instant());
    timeline.note("Keys made: each Party has a root, a seal CA, an issuing authority, a gateway");
    this.servers = new Servers(installation, home, ports, parties, LINE);
  }

  /**
   * Sets the stage and plays the four acts.
   *
   * @throws NotObserved naming the first thing that the demo promises and that was not seen
   */
  void run() throws NotObserved, IOException, InterruptedException {
    Scene scene = setTheStage();
    Crossing.play(scene);
    Refusals.play(scene);
    Outage.play(scene);
    Proof.play(registryCommands(), home, scene, clock.instant());
    EvidenceInHand.play(
        installation.gateway(),
        home.registry().resolve("root.json"),
        home.directory().resolve("proof"),
        scene);
    timeline.heading("Everything that this demo promises was observed.");
  }

  /** Has trust agreed, starts the servers and has the documents sealed; no act yet. */
  Scene setTheStage() throws NotObserved, IOException, InterruptedException {
    establishTrust();
    Future<SealedDocuments> sealing = background.submit(this::sealDocuments);
    ServerProcess exporterGateway = servers.startGateway(parties.exporter());
    ServerProcess importerGateway = servers.startGateway(parties.importer());
    SealedDocuments documents = result(sealing);
    timeline.note("Documents sealed with enveloped XAdES signatures");
    GatewayApi exporterApi = new GatewayApi(parties.exporter());
    GatewayApi importerApi = new GatewayApi(parties.importer());
    servers.awaitReady(exporterGateway, exporterApi);
    servers.awaitReady(importerGateway, importerApi);
    timeline.note("Both gateways are up and have verified the snapshot");
    return new Scene(
        parties, servers, exporterApi, importerApi, importerGateway, documents, timeline);
  }

  /** Prints the addresses and commands for a person who wants to look around. */
  void explainWhereToLook() {
    WhereToLook.print(timeline, home, parties, servers.registryUrl());
  }

  @Override
  public void close() {
    background.shutdownNow();
    servers.close();
  }

  private void establishTrust() throws NotObserved, IOException, InterruptedException {
    Trust trust = Trust.found(registryCommands(), home, parties, LINE, clock.instant());
    servers.startRegistry(parties.exporter());
    timeline.note(
        "Trust registry is up; its log is founded on two officers of the accession office");
    trust.admitStates();
    timeline.note(
        "BD and KR are admitted, each with two officers: proposed by one, approved by another");
    trust.agree();
    timeline.note("Proposed by an officer of BD, approved by another of BD and one of KR:");
    timeline.detail("BD and KR recognise each other for certificates of origin, and nothing else");
    trust.handInRevocationLists(clock.instant());
  }

  private RegistryCommands registryCommands() throws IOException {
    return new RegistryCommands(
        installation.trustRegistry(), servers.registryUrl(), parties.exporter().anchor());
  }

  private SealedDocuments sealDocuments() throws IOException, InterruptedException {
    return SealedDocuments.make(
        new Documents(installation.validator(), home.documents()), parties.exporter());
  }

  private static <T> T result(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      Throwable cause = Objects.requireNonNull(failed.getCause());
      throw new IOException(cause.getMessage(), cause);
    }
  }
}
