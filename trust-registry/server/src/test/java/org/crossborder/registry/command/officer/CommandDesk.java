// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.registry.command.TestCommandLine;
import picocli.CommandLine;

/** The command lines of officers, each with a key file, and the registry that they talk to. */
final class CommandDesk implements AutoCloseable {
  /** What a command left. */
  record Ran(int exitCode, String out, String err) {
    /** The first line printed, of a command that has to succeed. */
    String result() {
      assertThat(exitCode).as(err).isZero();
      return out.lines().findFirst().orElse("");
    }
  }

  private final Path directory;
  private final Path password;
  private final RunningRegistry registry;
  private final Path tlsAnchor;

  private CommandDesk(Path directory, Path password, RunningRegistry registry, Path tlsAnchor) {
    this.directory = directory;
    this.password = password;
    this.registry = registry;
    this.tlsAnchor = tlsAnchor;
  }

  /** Makes keys, founds a registry on two officers of the accession office, and starts it. */
  static CommandDesk open(Path directory) throws Exception {
    Path password = Files.writeString(directory.resolve("password"), "correct horse");
    for (String party : List.of("ACCESSION", "BD", "KR")) {
      for (int number : new int[] {1, 2}) {
        makeOfficer(directory, password, party, number);
      }
    }
    Path home = directory.resolve("home");
    run(
            "init",
            "--home=" + home,
            "--accession-officer=" + directory.resolve("ACCESSION-1.json"),
            "--accession-officer=" + directory.resolve("ACCESSION-2.json"))
        .result();
    RunningRegistry registry = RunningRegistry.start(home);
    return new CommandDesk(directory, password, registry, tlsAnchor(home, directory));
  }

  private static void makeOfficer(Path directory, Path password, String party, int number) {
    run(
            "officer",
            "new",
            party + "/officer-" + number,
            "--party=" + party,
            "--person=Person " + number + " of " + party,
            "--role=PROPOSE,APPROVE,EMERGENCY",
            "--key=" + directory.resolve(party + "-" + number + ".p12"),
            "--password-file=" + password,
            "--out=" + directory.resolve(party + "-" + number + ".json"))
        .exitCode();
  }

  /** Proposes as officer 1 and approves as officer 2 of one Party; returns the change's id. */
  String agree(String party, String... command) {
    String id = propose(party, command).result();
    approve(party + "-2", id).result();
    return id;
  }

  /** A proposal by officer 1 of a Party. */
  Ran propose(String party, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--reason=As agreed");
    arguments.add("--legal-reference=Exchange of notes");
    return signed(party + "-1", arguments.toArray(String[]::new));
  }

  Ran approve(String officer, String id) {
    return signed(officer, "approve", id, "--yes");
  }

  /** Runs a command with an officer's key. */
  Ran signed(String officer, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--key=" + directory.resolve(officer + ".p12"));
    arguments.add("--password-file=" + password);
    return remote(arguments.toArray(String[]::new));
  }

  /** Runs a command against the registry. */
  Ran remote(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--registry=" + registry.uri());
    arguments.add("--tls-anchor=" + tlsAnchor);
    return run(arguments.toArray(String[]::new));
  }

  static Ran run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = TestCommandLine.of(Clock.systemUTC());
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return new Ran(commandLine.execute(command), out.toString(), err.toString());
  }

  RunningRegistry registry() {
    return registry;
  }

  Path root() {
    return directory.resolve("home").resolve("root.json");
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  @Override
  public void close() {
    registry.close();
  }

  private static Path tlsAnchor(Path home, Path directory) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(home.resolve("tls.p12"))) {
      store.load(in, "secret".toCharArray());
    }
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(store.getCertificate("tls").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    return Files.writeString(directory.resolve("tls.pem"), pem);
  }
}
