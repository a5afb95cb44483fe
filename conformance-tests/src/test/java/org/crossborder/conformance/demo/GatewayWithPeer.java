// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.process.ServerProcess;
import tools.jackson.databind.JsonNode;

/**
 * The trust registry and the gateway of Bangladesh run, from the installed jars. The register names
 * a gateway of Korea too, but its place is left to a peer. The single window is Bangladesh's.
 */
public final class GatewayWithPeer implements AutoCloseable {
  private final Parties parties;
  private final Servers servers;
  private final Documents documents;
  private final GatewayApi api;

  private GatewayWithPeer(Parties parties, Servers servers, Documents documents)
      throws IOException {
    this.parties = parties;
    this.servers = servers;
    this.documents = documents;
    this.api = new GatewayApi(parties.importer());
  }

  /** Makes keys, publishes trust, starts the servers, and waits until the gateway is ready. */
  public static GatewayWithPeer start(Path folder) throws Exception {
    Installation installation = new Installation(Path.of("..").toAbsolutePath().normalize());
    DemoHome home = DemoHome.create(folder);
    Ports ports = Ports.free();
    Instant now = Instant.now();
    Parties parties =
        new Parties(
            DemoParty.create(State.KOREA, ports.exporter(), home, now),
            DemoParty.create(State.BANGLADESH, ports.importer(), home, now));
    Documents documents = new Documents(installation.validator(), home.documents());
    Servers servers = new Servers(installation, home, ports, parties);
    try {
      establishTrust(installation, home, servers, parties);
      ServerProcess gateway = servers.startGateway(parties.importer());
      GatewayWithPeer started = new GatewayWithPeer(parties, servers, documents);
      servers.awaitReady(gateway, started.api);
      return started;
    } catch (Exception fault) {
      servers.close();
      throw fault;
    }
  }

  private static void establishTrust(
      Installation installation, DemoHome home, Servers servers, Parties parties) throws Exception {
    RegistryCommands commands =
        new RegistryCommands(
            installation.trustRegistry(), servers.registryUrl(), parties.exporter().anchor());
    Trust trust = Trust.found(commands, home, parties, Instant.now());
    servers.startRegistry(parties.exporter());
    trust.admitStates();
    trust.agree();
    trust.handInRevocationLists(Instant.now());
  }

  /** The running gateway's end of the line. */
  public AccessPoint gateway() {
    return AccessPoint.of(parties.importer());
  }

  /** The end that a peer may take. */
  public AccessPoint peer() {
    return AccessPoint.of(parties.exporter());
  }

  /** Certificates of origin, sealed by Bangladesh's issuing authority for Korea. */
  public List<String> certificatesForPeer(List<String> numbers)
      throws IOException, InterruptedException {
    return sealed("for-peer", example(), numbers, parties.importer());
  }

  /** Certificates of origin, sealed by Korea's issuing authority for Bangladesh. */
  public List<String> certificatesOfPeer(List<String> numbers)
      throws IOException, InterruptedException {
    return sealed("of-peer", swapCountries(example()), numbers, parties.exporter());
  }

  /** Submits a document for the peer's Party, and returns its id. */
  public String submit(String document, String idempotencyKey)
      throws IOException, InterruptedException {
    GatewayApi.Answer answer = api.submit(document, State.KOREA, idempotencyKey);
    if (answer.status() != 202) {
      throw new IOException("Not accepted: " + answer.status() + " " + answer.body());
    }
    return answer.body().path("id").asString();
  }

  /** A document's record, as the national side sees it. */
  public JsonNode document(String id) throws IOException, InterruptedException {
    return api.document(id);
  }

  /** What happened to a document, oldest first. */
  public List<JsonNode> events(String id) throws IOException, InterruptedException {
    return api.events(id);
  }

  /** A document, byte for byte. */
  public String content(String id) throws IOException, InterruptedException {
    return api.content(id);
  }

  /** The documents that came in the message. */
  public List<JsonNode> receivedIn(String messageId) throws IOException, InterruptedException {
    return api.inbound().stream()
        .filter(entry -> messageId.equals(entry.path("messageId").asString("")))
        .toList();
  }

  /** Looks for something until it is seen, or half a minute has passed. */
  public static <T> T await(String what, Look<T> look) throws Exception {
    return Patience.await(what, java.time.Duration.ofSeconds(30), look::look);
  }

  /** A look at the world: what is looked for, or nothing yet. */
  @FunctionalInterface
  public interface Look<T> {
    Optional<T> look() throws Exception;
  }

  @Override
  public void close() {
    servers.close();
  }

  private String example() throws IOException, InterruptedException {
    return documents.example("certificate-of-origin");
  }

  private List<String> sealed(String folder, String example, List<String> numbers, DemoParty by)
      throws IOException, InterruptedException {
    return documents.seal(
        folder,
        documents.write(example, folder, numbers),
        by.keyStore("issuing-authority"),
        by.keyStorePasswordFile());
  }

  private static String swapCountries(String document) {
    return document
        .replace("IdentificationCode>BD<", "IdentificationCode>??<")
        .replace("IdentificationCode>KR<", "IdentificationCode>BD<")
        .replace("IdentificationCode>??<", "IdentificationCode>KR<");
  }
}
