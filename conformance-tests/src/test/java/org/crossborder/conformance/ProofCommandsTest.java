// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.conformance.reference.Rule;
import org.crossborder.conformance.run.IntroducedPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What can be done with a run once it is over, on the command line. */
class ProofCommandsTest {
  @TempDir static Path folder;
  private static IntroducedPeer peer;

  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void start() throws Exception {
    peer = IntroducedPeer.start(folder.resolve("suite"));
    Path some = peer.shortRun();
    for (String name : new String[] {"good", "bad"}) {
      peer.breaking(name.equals("good") ? new Rule[0] : new Rule[] {Rule.SIGNATURE_REQUIRED});
      new ProofCommandsTest()
          .execute("run", some.toString(), "--output", folder.resolve(name).toString());
    }
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  @Test
  void evidenceIsReplayedAndTamperingIsSaid() throws Exception {
    Path bundle = folder.resolve("bad/evidence.zip");
    String signer = folder.resolve("suite/evidence.pem").toString();
    assertThat(execute("replay", bundle.toString(), "--certificate", signer)).isZero();
    assertThat(said.toString()).contains("2 of 2 modules: the same verdict");
    byte[] bytes = Files.readAllBytes(bundle);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("EBMS:") + 5] ^= 1;
    Path changed = Files.write(folder.resolve("changed.zip"), bytes);
    assertThat(execute("replay", changed.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("NOT AS IT WAS SIGNED");
  }

  @Test
  void theSameResultIsWrittenInAnotherFormAndLanguage() throws Exception {
    Path output = folder.resolve("rapport.pdf");
    String result = folder.resolve("bad/result.json").toString();
    assertThat(
            execute(
                "report",
                result,
                "--format",
                "pdf",
                "--language",
                "fr",
                "--output",
                output.toString()))
        .as(said.toString())
        .isZero();
    assertThat(Files.readAllBytes(output)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    assertThat(execute("report", result, "--language", "xx", "--output", output.toString()))
        .isEqualTo(3);
    assertThat(execute("report", peer.run().toString(), "--output", output.toString()))
        .isEqualTo(2);
  }

  @Test
  void snapshotsAreComparedAndABadgeIsDrawn() throws Exception {
    String snapshots = folder.resolve("snapshots").toString();
    String good = folder.resolve("good/result.json").toString();
    assertThat(execute("snapshot", "before", good, "--snapshots", snapshots)).isZero();
    assertThat(
            execute(
                "compare", "before", folder.resolve("bad").toString(), "--snapshots", snapshots))
        .isEqualTo(1);
    assertThat(said.toString())
        .contains("newly failing:", "unsigned-message: was PASSED, is FAILED");
    assertThat(execute("compare", good, "before", "--snapshots", snapshots)).isZero();
    assertThat(execute("compare", "none", "before", "--snapshots", snapshots)).isEqualTo(2);
    assertThat(execute("snapshot", "../x", good, "--snapshots", snapshots)).isEqualTo(3);
    Path badge = folder.resolve("badge.svg");
    assertThat(execute("badge", good, "--output", badge.toString())).isZero();
    assertThat(Files.readString(badge)).contains("2 of 2 passed");
    Path verdict = folder.resolve("verdict.json");
    assertThat(execute("verdict", good, "--output", verdict.toString())).isZero();
    assertThat(Files.readString(verdict)).contains("\"passed\" : 2", "\"expires\"");
    assertThat(execute("verdict", good, "--days", "366")).isEqualTo(3);
  }

  private int execute(String... arguments) {
    CommandLine command = ConformanceTestsApplication.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(arguments);
  }
}
