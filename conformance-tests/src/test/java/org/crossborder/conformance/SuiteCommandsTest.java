// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crossborder.conformance.reference.Rule;
import org.crossborder.conformance.run.IntroducedPeer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From nothing to a report, as a team does it; the gateway under test is the reference peer. */
class SuiteCommandsTest {
  @TempDir private static Path folder;
  private static Path run;
  private static IntroducedPeer peer;

  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void introduce() throws Exception {
    Path suite = folder.resolve("suite");
    peer = IntroducedPeer.start(suite);
    run = peer.run();
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @Test
  void theDoctorFindsThatAllIsWell() {
    peer.breaking();
    assertThat(execute("doctor", run.toString())).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("The clocks agree", "TLS is trusted")
        .contains("11 PASSED");
  }

  @Test
  void theDoctorSaysWhatIsLikelyWrong() throws Exception {
    peer.breaking();
    Path other = peer.run("agreement: urn:conformance:agreement", "agreement: urn:another");
    assertThat(execute("doctor", other.toString())).isEqualTo(1);
    assertThat(said.toString())
        .contains("EBMS:0010", "CONFIGURATION", "Compare party ids, their types, roles");
  }

  @Test
  void aGoodGatewayPassesAndTheReportsAreWritten() throws Exception {
    peer.breaking();
    Path some = peer.run("# only:", "only:");
    assertThat(execute("run", some.toString())).as(said.toString()).isZero();
    Path reports = folder.resolve("reports");
    assertThat(Files.readString(reports.resolve("report.html")))
        .contains("id=\"unsigned-message\"", "EBMS:0103", "<pre ");
    var suite =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(reports.resolve("junit.xml").toFile())
            .getDocumentElement();
    assertThat(suite.getAttribute("tests")).isEqualTo("2");
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
  }

  @Test
  void aFailureBreaksTheBuildUnlessItIsExpected() throws Exception {
    peer.breaking(Rule.SIGNATURE_REQUIRED);
    assertThat(execute("run", peer.run("# only:", "only:").toString())).isEqualTo(1);
    assertThat(said.toString()).contains("FAILED", "unsigned-message", "IMPLEMENTATION");
    Files.writeString(run.resolveSibling("known.txt"), "unsigned-message # ticket 12\n");
    Path expecting = peer.run("# only:", "expected-failures: known.txt\nonly:");
    assertThat(execute("run", expecting.toString())).isZero();
    peer.breaking();
    assertThat(execute("run", expecting.toString())).isEqualTo(3);
    assertThat(said.toString()).contains("Expected to fail, and does not: unsigned-message");
  }

  @Test
  void aRunThatIsNotWrittenAsItShouldBeIsAnErrorOfConfiguration() throws Exception {
    assertThat(execute("run", peer.run("agreement:", "argeement:").toString())).isEqualTo(2);
    assertThat(said.toString()).contains("argeement");
    assertThat(execute("run", peer.run("keys: suite.p12", "keys: nowhere.p12").toString()))
        .isEqualTo(2);
    assertThat(said.toString()).contains("nowhere.p12");
  }

  @Test
  void loadIsSentAndItsResultIsAFile() throws Exception {
    peer.breaking();
    Path result = folder.resolve("load.json");
    assertThat(execute(loadOf(result))).as(said.toString()).isZero();
    assertThat(said.toString()).contains("From sending", "p99.9", "10 sent, 10 receipted");
    assertThat(Files.readString(result))
        .contains("crossborder-load-result/1", "\"receipt\" : 8", "\"both\"");
  }

  @Test
  void loadThatIsNotReceiptedIsAFailure() {
    peer.breaking(Rule.RECEIPT_SIGNED);
    assertThat(execute(loadOf(folder.resolve("failed.json")))).isEqualTo(1);
    assertThat(said.toString()).contains("receipt without a signature that holds 8");
  }

  @Test
  void loadForAnotherMachineIsRefused() {
    assertThat(execute("load", run.toString(), "--target", "https://192.0.2.1/as4")).isEqualTo(3);
    assertThat(said.toString()).contains("--allow 192.0.2.1");
  }

  private static String[] loadOf(Path result) {
    return new String[] {
      "load",
      run.toString(),
      "--count",
      "8",
      "--warm-up",
      "2",
      "--senders",
      "2",
      "--pid",
      "both=" + ProcessHandle.current().pid(),
      "--output",
      result.toString()
    };
  }

  @Test
  void coverageIsPrintedAndHasNotDrifted() {
    assertThat(execute("requirements", "coverage")).isZero();
    assertThat(said.toString()).contains("AS4-SEC-07", "forged-signature", "not covered: ");
  }

  private int execute(String... arguments) {
    return execute(said, arguments);
  }

  private static int execute(StringWriter said, String... arguments) {
    String[] line = arguments;
    if (arguments[0].equals("run") || arguments[0].equals("doctor")) {
      line =
          new String[] {
            arguments[0], arguments[1], "--output", folder.resolve("reports").toString()
          };
    }
    CommandLine command = ConformanceTestsApplication.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(line);
  }
}
