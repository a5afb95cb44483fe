// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.partner.TheirKeys;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.reference.Conduct;
import org.crossborder.conformance.reference.ReceivingMsh;
import org.crossborder.conformance.reference.ReferencePeer;
import org.crossborder.conformance.reference.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From nothing to a report, as a team does it; the gateway under test is the reference peer. */
class SuiteCommandsTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String EBMS =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";
  private static final String TYPE =
      "urn:oasis:names:tc:ebcore:partyid-type:unregistered:conformance";

  @TempDir private static Path folder;
  private static Path run;
  private static PMode peersSide;
  private static ReferencePeer peer;

  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void introduce() throws Exception {
    Path suite = folder.resolve("suite");
    PartnerPki pki = new PartnerPki(Profile.V2_0, CLOCK.instant());
    OwnKeys keys = pki.keys("Gateway");
    assertThat(execute(new StringWriter(), "init", suite.toString(), "--profile", "2.0")).isZero();
    peersSide = peersSide(keys, suite.resolve("suite.pem"));
    peer =
        ReferencePeer.start(
            new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK), new TlsSetting(List.of(), pki.tls()));
    Pem.write(
        suite.resolve("gateway.pem"),
        List.of(keys.signing().certificate(), keys.decryption().certificate()));
    Pem.write(suite.resolve("encryption.pem"), List.of(keys.decryption().certificate()));
    Pem.write(suite.resolve("gateway-ca.pem"), List.of(pki.authority().certificate()));
    run = suite.resolve("run.yml");
    Files.writeString(
        run,
        Files.readString(run)
            .replace("https://gateway.example/as4", peer.url().toString())
            .replace("# tls-anchor", "tls-anchor")
            .replace("encryption: gateway.pem", "encryption: encryption.pem"));
  }

  @AfterAll
  static void close() {
    peer.close();
  }

  @Test
  void theDoctorFindsThatAllIsWell() {
    peer.become(new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK));
    assertThat(execute("doctor", run.toString())).as(said.toString()).isZero();
    assertThat(said.toString())
        .contains("The clocks agree", "TLS is trusted")
        .contains("11 PASSED");
  }

  @Test
  void theDoctorSaysWhatIsLikelyWrong() throws Exception {
    peer.become(new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK));
    Path other = altered("agreement: urn:conformance:agreement", "agreement: urn:another");
    assertThat(execute("doctor", other.toString())).isEqualTo(1);
    assertThat(said.toString())
        .contains("EBMS:0010", "CONFIGURATION", "Compare party ids, their types, roles");
  }

  @Test
  void aGoodGatewayPassesAndTheReportsAreWritten() throws Exception {
    peer.become(new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK));
    Path some = altered("# only:", "only:");
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
    peer.become(new ReceivingMsh(new Conduct(Rule.SIGNATURE_REQUIRED), peersSide, CLOCK));
    assertThat(execute("run", altered("# only:", "only:").toString())).isEqualTo(1);
    assertThat(said.toString()).contains("FAILED", "unsigned-message", "IMPLEMENTATION");
    Files.writeString(run.resolveSibling("known.txt"), "unsigned-message # ticket 12\n");
    Path expecting = altered("# only:", "expected-failures: known.txt\nonly:");
    assertThat(execute("run", expecting.toString())).isZero();
    peer.become(new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK));
    assertThat(execute("run", expecting.toString())).isEqualTo(3);
    assertThat(said.toString()).contains("Expected to fail, and does not: unsigned-message");
  }

  @Test
  void aRunThatIsNotWrittenAsItShouldBeIsAnErrorOfConfiguration() throws Exception {
    assertThat(execute("run", altered("agreement:", "argeement:").toString())).isEqualTo(2);
    assertThat(said.toString()).contains("argeement");
    assertThat(execute("run", altered("keys: suite.p12", "keys: nowhere.p12").toString()))
        .isEqualTo(2);
    assertThat(said.toString()).contains("nowhere.p12");
  }

  @Test
  void loadIsSentAndItsResultIsAFile() throws Exception {
    peer.become(new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK));
    Path result = folder.resolve("load.json");
    assertThat(execute(loadOf(result))).as(said.toString()).isZero();
    assertThat(said.toString()).contains("From sending", "p99.9", "10 sent, 10 receipted");
    assertThat(Files.readString(result))
        .contains("crossborder-load-result/1", "\"receipt\" : 8", "\"both\"");
  }

  @Test
  void loadThatIsNotReceiptedIsAFailure() {
    peer.become(new ReceivingMsh(new Conduct(Rule.RECEIPT_SIGNED), peersSide, CLOCK));
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

  private static Path altered(String what, String with) throws Exception {
    return Files.writeString(
        Files.createTempFile(run.getParent(), "run", ".yml"),
        Files.readString(run).replaceFirst(what, with));
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

  private static PMode peersSide(OwnKeys keys, Path suitePem) throws Exception {
    List<X509Certificate> suite;
    try (var in = Files.newInputStream(suitePem)) {
      suite =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
    }
    return new PMode(
        Profile.V2_0,
        URI.create("https://localhost/"),
        new TradingPartner("gateway-under-test", TYPE, EBMS + "responder"),
        new TradingPartner("conformance-suite", TYPE, EBMS + "initiator"),
        "urn:conformance:agreement",
        "urn:conformance:service",
        null,
        "Document",
        Map.of(),
        keys,
        new TheirKeys(suite, suite.get(1)));
  }
}
