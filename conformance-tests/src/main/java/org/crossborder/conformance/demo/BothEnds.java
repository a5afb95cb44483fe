// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.crossborder.conformance.process.ServerProcess;

/**
 * Two packaged gateways, a trust registry and a single window that run, and sealed certificates of
 * origin to send across: everything is on, as an agency would have it.
 */
public final class BothEnds implements AutoCloseable {
  private final Parties parties;
  private final Servers servers;
  private final ServerProcess exporter;
  private final ServerProcess importer;
  private final GatewayApi exporterApi;
  private final GatewayApi importerApi;
  private final Documents documents;

  private BothEnds(
      Parties parties,
      Servers servers,
      ServerProcess exporter,
      ServerProcess importer,
      Documents documents)
      throws IOException {
    this.parties = parties;
    this.servers = servers;
    this.exporter = exporter;
    this.importer = importer;
    this.exporterApi = new GatewayApi(parties.exporter());
    this.importerApi = new GatewayApi(parties.importer());
    this.documents = documents;
  }

  /**
   * Makes keys, agrees on trust and starts all.
   *
   * @param profile the version of eDelivery AS4 that both speak
   * @param jvm options of the Java of both gateways
   */
  public static BothEnds start(
      Installation installation, Path folder, String profile, List<String> jvm, PrintWriter out)
      throws NotObserved, IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    DemoHome home = DemoHome.create(folder);
    Ports ports = Ports.free();
    Line line = Line.pushing(profile);
    Parties parties = Parties.create(ports, home, clock.instant());
    Servers servers = new Servers(installation, home, ports, parties, line);
    try {
      RegistryCommands commands =
          new RegistryCommands(
              installation.trustRegistry(), servers.registryUrl(), parties.exporter().anchor());
      Trust trust = Trust.found(commands, home, parties, line, clock.instant());
      servers.startRegistry(parties.exporter());
      trust.admitStates();
      trust.agree();
      trust.handInRevocationLists(clock.instant());
      BothEnds ends =
          new BothEnds(
              parties,
              servers,
              servers.startGateway(parties.exporter(), jvm),
              servers.startGateway(parties.importer(), jvm),
              new Documents(installation.validator(), home.documents()));
      servers.awaitReady(ends.exporter, ends.exporterApi);
      servers.awaitReady(ends.importer, ends.importerApi);
      out.println("Both gateways are up");
      return ends;
    } catch (NotObserved | IOException | InterruptedException | RuntimeException fault) {
      servers.close();
      throw fault;
    }
  }

  /** Certificates of origin, each with another number, sealed by the issuing authority. */
  public List<String> certificates(String folder, int from, int count)
      throws IOException, InterruptedException {
    List<String> numbers =
        IntStream.range(from, from + count).mapToObj("BD-APTA-2026-%06d"::formatted).toList();
    return documents.seal(
        folder,
        documents.write(documents.example("certificate-of-origin"), folder, numbers),
        parties.exporter().keyStore("issuing-authority"),
        parties.exporter().keyStorePasswordFile());
  }

  Parties parties() {
    return parties;
  }

  /** The exporting Party's gateway, from its national side. */
  public GatewayApi exporterApi() {
    return exporterApi;
  }

  /** The importing Party's gateway, from its national side. */
  public GatewayApi importerApi() {
    return importerApi;
  }

  /** What the importer's single window has been given. */
  List<String> documents() {
    return servers.singleWindow().documents();
  }

  /** How many documents the importer's single window has been given. */
  public int delivered() {
    return documents().size();
  }

  /** Whether a document came to the importer's single window as two. */
  public boolean doubled() {
    List<String> documents = documents();
    return new HashSet<>(documents).size() < documents.size();
  }

  /** Whether none of the exporter's documents waits for a receipt or an acknowledgement. */
  public boolean settled() throws IOException, InterruptedException {
    return !exporterApi.hasOutbound("SUBMITTED")
        && !exporterApi.hasOutbound("SENDING")
        && !exporterApi.hasOutbound("RECEIPTED");
  }

  /** The process id of the exporting Party's gateway. */
  public long exporterPid() {
    return exporter.pid();
  }

  /** The process id of the importing Party's gateway. */
  public long importerPid() {
    return importer.pid();
  }

  @Override
  public void close() {
    servers.close();
  }
}
