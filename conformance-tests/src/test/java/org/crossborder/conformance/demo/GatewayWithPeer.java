// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;
import org.crossborder.conformance.process.ServerProcess;
import org.crossborder.conformance.trigger.RestTrigger;
import tools.jackson.databind.JsonNode;

/**
 * The trust registry and the gateway of Bangladesh run, from the installed jars. The register names
 * a gateway of Korea too, but its place is left to a peer. The single window is Bangladesh's.
 */
public final class GatewayWithPeer implements AutoCloseable {
  private final String profile;
  private final List<Credential> former;
  private final Parties parties;
  private final Servers servers;
  private final Documents documents;
  private final GatewayApi api;

  private GatewayWithPeer(
      String profile,
      List<Credential> former,
      Parties parties,
      Servers servers,
      Documents documents)
      throws IOException {
    this.profile = profile;
    this.former = former;
    this.parties = parties;
    this.servers = servers;
    this.documents = documents;
    this.api = new GatewayApi(parties.importer());
  }

  /**
   * Makes keys, publishes trust, starts the servers, and waits until the gateway is ready.
   *
   * @param line how the register says that both gateways speak
   */
  public static GatewayWithPeer start(Path folder, Line line) throws Exception {
    return start(folder, line, party -> List.of());
  }

  /**
   * The same for a national side that is tried from outside.
   *
   * @param national what is configured beside
   */
  public static GatewayWithPeer start(Path folder, Line line, NationalOptions national)
      throws Exception {
    return start(folder, line, party -> national.jvm(party.apiToken()));
  }

  /** Options of the gateway's Java. */
  private interface Options {
    List<String> of(DemoParty party) throws IOException;
  }

  private static GatewayWithPeer start(Path folder, Line line, Options options) throws Exception {
    Installation installation = new Installation(Path.of("..").toAbsolutePath().normalize());
    DemoHome home = DemoHome.create(folder);
    Ports ports = Ports.free();
    Instant now = Instant.now();
    DemoParty korea = DemoParty.create(State.KOREA, ports.exporter(), home, now);
    List<Credential> former = List.of(expired(korea, line.profile(), now));
    Parties parties =
        new Parties(
            withFormerKeys(korea, former),
            DemoParty.create(State.BANGLADESH, ports.importer(), home, now));
    Documents documents = new Documents(installation.validator(), home.documents());
    Servers servers = new Servers(installation, home, ports, parties, line);
    try {
      establishTrust(installation, home, servers, parties, line);
      ServerProcess gateway =
          servers.startGateway(parties.importer(), options.of(parties.importer()));
      GatewayWithPeer started =
          new GatewayWithPeer(line.profile(), former, parties, servers, documents);
      servers.awaitReady(gateway, started.api);
      return started;
    } catch (Exception fault) {
      servers.close();
      throw fault;
    }
  }

  private static void establishTrust(
      Installation installation, DemoHome home, Servers servers, Parties parties, Line line)
      throws Exception {
    RegistryCommands commands =
        new RegistryCommands(
            installation.trustRegistry(), servers.registryUrl(), parties.exporter().anchor());
    Trust trust = Trust.found(commands, home, parties, line, Instant.now());
    servers.startRegistry(parties.exporter());
    trust.admitStates();
    trust.agree();
    trust.handInRevocationLists(Instant.now());
  }

  /** A signing key whose certificate expired yesterday. */
  private static Credential expired(DemoParty party, String profile, Instant now) {
    KeyPair keys = newKeys(profile);
    EndEntityProfile certified =
        profile.equals("1.15") ? EndEntityProfile.gateway() : EndEntityProfile.messageSigning();
    Instant issued = now.minus(certified.validity()).minus(Duration.ofDays(1));
    X500Name name = new X500Name("C=" + party.state().code() + ",CN=Former National Gateway");
    return new Credential(
        "former",
        keys,
        List.of(
            party.pki().root().issue(name, keys.getPublic(), certified, issued),
            party.pki().root().certificate()));
  }

  private static KeyPair newKeys(String profile) {
    return switch (profile) {
      case "1.15" -> KeyPairs.rsa();
      case "2.0" -> KeyPairs.ed25519();
      default -> KeyPairs.ellipticCurve();
    };
  }

  private static DemoParty withFormerKeys(DemoParty party, List<Credential> former) {
    PartyPki pki = party.pki();
    GatewayKeys keys =
        pki.gateway().withFormer(former.stream().map(Credential::certificate).toList());
    return new DemoParty(
        party.state(),
        new PartyPki(
            pki.root(),
            pki.sealAuthority(),
            pki.issuingAuthority(),
            pki.unlistedBureau(),
            keys,
            pki.tls()),
        party.officers(),
        party.ports(),
        party.folder());
  }

  /** The running gateway's end of the line. */
  public AccessPoint gateway() {
    return AccessPoint.of(parties.importer(), profile, List.of());
  }

  /** The end that a peer may take. */
  public AccessPoint peer() {
    return AccessPoint.of(parties.exporter(), profile, former);
  }

  /** Where the gateway's national API begins. */
  public URI api() {
    return parties.importer().apiUrl();
  }

  /** The token of the gateway's single window. */
  public String token() throws IOException {
    return parties.importer().apiToken();
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

  /** What the gateway trusts the TLS certificates of the peer's Party by. */
  public CertificateAuthority authorityOfPeer() {
    return parties.exporter().pki().root();
  }

  /** How the gateway's national side submits documents for the peer's Party. */
  public RestTrigger.Setting submission() throws IOException {
    DemoParty party = parties.importer();
    return new RestTrigger.Setting(
        party.apiUrl().resolve("/v1/documents?recipient=" + State.KOREA.code()),
        new TlsSetting(List.of(party.pki().root().certificate()), null),
        party.apiToken(),
        "application/xml");
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

  /** Has the gateway ping the peer, and says how that ended. */
  public List<JsonNode> ping() throws IOException, InterruptedException {
    return api.ping(State.KOREA);
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
    return Patience.await(what, Duration.ofSeconds(30), look::look);
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
