// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.reference.registry.RevokingRegistry;
import org.crossborder.conformance.reference.relying.ReferenceRelyingParty;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.run.WorldFolder;
import org.crossborder.conformance.world.World;
import org.crossborder.conformance.world.WorldRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * From a run file to a report, by the members that name a relying party and a judge of known
 * documents; the targets are the reference ones.
 */
class RelyingPartyRunTest {
  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();
  private Path suite;
  private Path run;

  @BeforeEach
  void place() {
    suite = folder.resolve("suite");
    run = suite.resolve("run.yml");
  }

  @Test
  void aRelyingPartyThatTheRunFileNamesIsJudged() throws Exception {
    assertThat(followed(Sight.FULL, "root-keys")).as(said.toString()).isZero();
    assertThat(said.toString()).contains("2 PASSED");
    assertThat(folder.resolve("reports").resolve("result.json")).content().contains("TL-043");
  }

  @Test
  void oneThatGoesBackToAnOlderSnapshotFails() throws Exception {
    assertThat(followed(new Sight("rollback"), "root-keys")).isEqualTo(1);
    assertThat(said.toString()).contains("FAILED", "older-snapshot", "IMPLEMENTATION");
  }

  @Test
  void withoutTheKeysOfTheRootNothingBegins() throws Exception {
    assertThat(followed(Sight.FULL, "none")).isEqualTo(2);
    assertThat(said.toString()).contains(suite.resolve("none").toString());
  }

  @Test
  void withoutTheRegistryBehindNothingBegins() throws Exception {
    begin("relying-party", "newer-snapshot");
    add(
        "relying-party: {url: \"http://localhost:1\", listen: \"https://localhost:1\", root-keys: .}");
    assertThat(run()).isEqualTo(2);
    assertThat(said.toString()).contains("relying-party needs registry.url, the registry behind");
  }

  @Test
  void aCommandThatKnowsDocumentsIsJudged() throws Exception {
    assertThat(knowing(KnownDocumentProgram.command(true))).as(said.toString()).isZero();
    assertThat(said.toString()).contains("1 PASSED");
  }

  @Test
  void oneThatRefusesADocumentThatComesTwiceFails() throws Exception {
    assertThat(knowing(KnownDocumentProgram.command(false))).isEqualTo(1);
    assertThat(said.toString()).contains("FAILED", "rule-d13", "IMPLEMENTATION");
  }

  @Test
  void aCommandThatNamesNoDocumentIsAMistake() throws Exception {
    assertThat(knowing("java, \"{known}\"")).isEqualTo(2);
    assertThat(said.toString())
        .contains("validator.known has to have the members {known} and {document}");
  }

  /** Runs two modules against a relying party with this sight; the exit code. */
  private int followed(Sight sight, String rootKeys) throws Exception {
    begin("relying-party", "newer-snapshot, older-snapshot");
    World world = new WorldFolder(suite.resolve("world")).read();
    URI listen = URI.create("https://localhost:" + FreePort.find());
    TlsSetting toSuite = new TlsSetting(List.of(world.serverAnchor()), null);
    try (RevokingRegistry behind =
            new RevokingRegistry(WorldRegister.of(world), Clock.systemUTC());
        ReferenceRelyingParty party =
            new ReferenceRelyingParty(world, listen, toSuite, behind.root(), Clock.systemUTC())) {
      party.seeing(sight);
      Path keys = Files.createDirectory(suite.resolve("root-keys"));
      Files.writeString(keys.resolve("1.jwk"), behind.rootKeys().get(0).key().toJSONString());
      add(
          """
          registry: {url: "%s"}
          relying-party: {url: "%s", listen: "%s", root-keys: %s}
          """
              .formatted(behind.url(), party.url(), listen, rootKeys));
      return run();
    }
  }

  /** Runs rule D13 with this command; the exit code. */
  private int knowing(String command) throws IOException {
    begin("agreement-rules", "rule-d13");
    add(
        """
        validator:
          url: http://localhost:1
          known: [%s]
        """
            .formatted(command));
    return run();
  }

  private void begin(String plan, String only) throws IOException {
    assertThat(execute("init", suite.toString(), "--plan", plan)).isZero();
    Files.writeString(
        run, Files.readString(run).replace("# only: [rule-d05]", "only: [" + only + "]"));
  }

  private void add(String members) throws IOException {
    Files.writeString(run, Files.readString(run) + members);
  }

  private int run() {
    return execute("run", run.toString(), "--output", folder.resolve("reports").toString());
  }

  private int execute(String... arguments) {
    CommandLine command = ConformanceTestsApplication.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(arguments);
  }
}
