// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.FreePort;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.process.ServerProcess;
import org.crossborder.conformance.world.Authority;
import org.crossborder.conformance.world.World;
import org.crossborder.conformance.world.WorldRegister;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The packaged trust registry with the suite's world in it, put there by the officers of its three
 * States, and the packaged validator that follows it.
 */
public final class WorldInRegistry implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);
  private static final State MONGOLIA =
      new State(
          "MN",
          "Mongolia",
          Instant.parse("2022-10-25T00:00:00Z"),
          "Accession",
          "Chamber of Commerce",
          "secp256r1",
          List.of("Bat-Erdene (demo)", "Oyuun (demo)"));

  private final Installation installation =
      new Installation(Path.of("..").toAbsolutePath().normalize());
  private final List<ServerProcess> processes = new ArrayList<>();
  private final DemoHome home;
  private final DemoParty host;
  private final URI registry;
  private final HttpClient http;
  private URI validator = URI.create("http://127.0.0.1");

  private WorldInRegistry(Path folder) throws IOException {
    Ports ports = Ports.free();
    home = DemoHome.create(folder);
    host = DemoParty.create(State.BANGLADESH, ports.exporter(), home, Instant.now());
    registry = URI.create("https://localhost:" + ports.registry());
    http = HttpClient.newBuilder().sslContext(Tls.client(anchor())).build();
  }

  /** Starts both servers, and puts the world into the registry. */
  public static WorldInRegistry start(Path folder, World world) throws Exception {
    WorldInRegistry started = new WorldInRegistry(folder);
    try {
      started.fill(world);
      started.startValidator();
      return started;
    } catch (Exception fault) {
      started.close();
      throw fault;
    }
  }

  /** Where the registry is. */
  public URI registry() {
    return registry;
  }

  /** What its TLS certificate is issued under. */
  public X509Certificate anchor() {
    return host.pki().root().certificate();
  }

  /** The same as a file. */
  public Path anchorFile() {
    return host.anchor();
  }

  /** Its root metadata. */
  public Path root() {
    return home.registry().resolve("root.json");
  }

  /** The private keys of its root, each in a file. */
  public Path rootKeys() {
    return home.registry().resolve("root-keys");
  }

  /** Where the validator is. */
  public URI validator() {
    return validator;
  }

  /** The registry's jar, for its commands. */
  public Path registryJar() throws IOException {
    return installation.trustRegistry();
  }

  /** The validator's command that judges one file while another is known. */
  public List<String> validateWhileKnown(String known, String document) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-jar",
        installation.validator().toString(),
        "validate",
        document,
        "--known",
        known,
        "--party=KR",
        "--from=BD",
        "--format=json");
  }

  /** How an officer of Bangladesh takes {@code {service}} out of trust in the registry. */
  public List<String> suspend(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                registryJar().toString()));
    command.addAll(
        new RegistryCommands(registryJar(), registry, host.anchor())
            .signing(host.officers().first(), "suspend", "service:{service}"));
    command.addAll(
        List.of("--reason", "Conformance suite", "--legal-reference", "Invented law, 1"));
    command.addAll(List.of(more));
    return command;
  }

  private void fill(World world) throws Exception {
    Instant now = Instant.now();
    Officers accession =
        Officers.ofTheAccessionOffice(home.directory().resolve("accession-office"), now);
    RegistryCommands commands =
        new RegistryCommands(installation.trustRegistry(), registry, host.anchor());
    commands.init(home.registry(), accession);
    startRegistry();
    List<Officers> officers =
        List.of(host.officers(), officersOf(State.KOREA, now), officersOf(MONGOLIA, now));
    Path file =
        Files.writeString(home.directory().resolve("register.json"), register(world, officers));
    String states = commands.propose(file, accession.first(), "The suite's States");
    commands.approve(states, accession.second());
    String rest =
        commands.correct(file, officers.get(0).first(), "The suite's world, with its history");
    commands.approve(rest, officers.get(0).second());
    commands.approve(rest, officers.get(1).first());
    commands.approve(rest, officers.get(2).first());
    for (Authority authority : Authority.values()) {
      if (authority != Authority.UNLISTED) {
        commands.handIn(world.crl(authority, now), http);
      }
    }
  }

  private Officers officersOf(State state, Instant now) throws IOException {
    CertificateAuthority root =
        CertificateAuthority.root(new X500Name("C=" + state.code() + ",CN=Officers"), now);
    return Officers.of(state, root, home.party(state.code()), now);
  }

  private static String register(World world, List<Officers> officers) {
    ObjectNode register =
        (ObjectNode) JsonMapper.builder().build().readTree(WorldRegister.of(world));
    for (int i = 0; i < officers.size(); i++) {
      ArrayNode list = ((ObjectNode) register.at("/parties/" + i)).putArray("officers");
      list.add(officers.get(i).first().json()).add(officers.get(i).second().json());
    }
    return register.toPrettyString();
  }

  private void startRegistry() throws Exception {
    Path configuration = Configuration.registry(home, registry.getPort(), host);
    start(
        "trust-registry",
        installation.trustRegistry(),
        List.of(
            "serve", "--home", home.registry().toString(), "--config", configuration.toString()),
        registry.resolve("/v1/metadata/root.json"));
  }

  private void startValidator() throws Exception {
    int port = FreePort.find();
    validator = URI.create("http://127.0.0.1:" + port);
    follow("validator", registry, host.anchor(), port);
  }

  /** Starts a validator that follows a registry, and waits until it has its data. */
  public URI follow(String name, URI whom, Path tlsAnchor, int port) throws Exception {
    Path configuration =
        Files.writeString(
            home.directory().resolve(name + ".yml"),
            """
            server: {address: 127.0.0.1, port: %d}
            crossborder.validator:
              trust: "%s"
              registry: "%s"
              root: "%s"
              tls-anchor: "%s"
              poll: 1s
            """
                .formatted(
                    port, home.directory().resolve(name + "-trust"), whom, root(), tlsAnchor));
    start(
        name,
        installation.validator(),
        List.of("serve", "--config", configuration.toString()),
        URI.create("http://127.0.0.1:" + port + "/actuator/health"));
    return URI.create("http://127.0.0.1:" + port);
  }

  private void start(String name, Path jar, List<String> arguments, URI up) throws Exception {
    ServerProcess process = ServerProcess.start(name, jar, arguments, home.log(name));
    processes.add(process);
    Patience.await(
        name + " is up",
        START,
        () -> process.isAlive() && !answers(up) ? Optional.empty() : Optional.of(true));
    NotObserved.unless(process.isAlive(), name + " ended by itself; see its log");
  }

  private boolean answers(URI up) throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(up).build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    for (int i = processes.size() - 1; i >= 0; i--) {
      processes.get(i).close();
    }
  }
}
