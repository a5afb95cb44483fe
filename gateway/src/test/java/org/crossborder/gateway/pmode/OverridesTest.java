// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crossborder.gateway.ebms.OlderKeyTransport;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.pmode.yaml.Mistake;
import org.crossborder.gateway.pmode.yaml.PModeFile;
import org.crossborder.gateway.pmode.yaml.PModeFiles;
import org.crossborder.gateway.pmode.yaml.PModeYaml;
import org.crossborder.gateway.pmode.yaml.WatchedPModeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator writes replaces and adds P-Modes; what is wrong is told by line and column. */
class OverridesTest {
  private static final String ID = TestRegister.ARRANGEMENT + "/gateway-bd>gateway-kr";
  private static final String ADDITION =
      """
      pmodes:
        - id: lab
          agreement: lab-2026
          binding: PUSH
          initiator: {party: BD, id: gateway-bd}
          responder: {party: XA, id: lab, type: "urn:lab", role: "urn:lab:receiver"}
          legs:
            - service: {value: lab, type: "urn:lab"}
              action: Try
              address: https://lab.example/as4
              tls-anchors: [bd.pem]
              tls-versions: [1.3]
              retry: {initial: 10s, multiplier: 1.5, maximum: 5m, expiry: 2h}
              duplicate-window: 3d
              compression: false
              splitting: {fragment: 8MB, compression: true}
              suite: 1.15
              sender-signing: [bd.pem]
              receiver-signing: [bd.pem]
              receiver-encryption: [bd.pem]
              also-accepted: [RSA_OAEP_MGF1P]
      """;

  @TempDir Path folder;
  private final PModes derived =
      TestRegister.pmodes(
          "BD", URI.create("https://bd.example/as4"), URI.create("https://kr.example/as4"));

  @BeforeEach
  void writeCertificate() throws Exception {
    Files.writeString(folder.resolve("bd.pem"), pem(TestPki.BD.certificate()));
    Files.writeString(folder.resolve("ed25519.pem"), pem(TestPki.BD_ED25519.certificate()));
  }

  @Test
  void addsAPModeWithAPartnerOutsideTheRegister() throws Exception {
    OverriddenPModes result = OverriddenPModes.of(derived, read(ADDITION).overrides());

    Leg leg = result.pmodes().toSend("XA", "lab-2026", "Try").orElseThrow();
    assertThat(leg.receiver().partner().role()).isEqualTo("urn:lab:receiver");
    assertThat(leg.businessInfo().service().type()).isEqualTo("urn:lab");
    assertThat(leg.protocol().address()).isEqualTo(URI.create("https://lab.example/as4"));
    assertThat(leg.protocol().tlsVersions()).containsExactly(TlsVersion.TLS_1_3);
    assertThat(leg.receptionAwareness())
        .isEqualTo(
            new ReceptionAwareness(
                new RetrySchedule(
                    Duration.ofSeconds(10), 1.5, Duration.ofMinutes(5), Duration.ofHours(2)),
                Duration.ofDays(3)));
    assertThat(leg.payloadService().compression()).isFalse();
    assertThat(leg.splitting()).isEqualTo(new Splitting(8L << 20, true));
    assertThat(leg.security().receiverEncryption()).containsExactly(TestPki.BD.certificate());
    assertThat(leg.security().alsoAccepted()).containsExactly(OlderKeyTransport.RSA_OAEP_MGF1P);
    assertThat(result.pmodes().all()).hasSize(derived.all().size() + 1);
    assertThat(result.remarks()).isEmpty();
  }

  @Test
  void aPublisherIsKnownOrDnsIsAskedForIt() throws Exception {
    String smp =
        """
              smp:
                bdxl: {domain: participants.example, name-server: "127.0.0.1:53"}
                version: 1.0
                participant: urn:scheme::KR-1
                document-type: urn:doc::co
                process: urn:proc::export
                anchors: [bd.pem]
              action: Try
        """;
    String file = ADDITION.replace("        action: Try\n", smp.indent(2));
    PModes pmodes = OverriddenPModes.of(derived, read(file).overrides()).pmodes();
    ReceiverLookup lookup =
        pmodes.toSend("XA", "lab-2026", "Try").orElseThrow().protocol().lookup();
    assertThat(lookup.publisher())
        .isEqualTo(new PublisherLocation.Zone("participants.example", "127.0.0.1:53"));
    PMode added = pmodes.all().get(pmodes.all().size() - 1);
    assertThat(PModeYaml.print(List.of(added))).contains("domain: participants.example");

    assertThat(
            read(file.replace(
                    "version: 1.0", "publisher: https://x.example/\n          version: 1.0"))
                .mistakes())
        .anySatisfy(mistake -> assertThat(mistake.message()).contains("Either publisher or bdxl"));
    assertThat(read(file.replace("participants.example", "no domain")).mistakes())
        .anySatisfy(mistake -> assertThat(mistake.message()).contains("A domain is expected"));
  }

  @Test
  void fragmentsOnALegThatIsPulledAreAMistake() throws Exception {
    PModeFile file =
        read(
            ADDITION
                .replace("binding: PUSH", "binding: PULL")
                .replace("action: Try", "action: Try\n        mpc: urn:lab:channel"));

    assertThat(file.overrides()).isEmpty();
    assertThat(file.mistakes())
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isPositive();
              assertThat(mistake.message()).contains("splitting must be none");
            });
  }

  @Test
  void aReceiverCanBeLookedUpAndWhatIsPrintedReadsTheSame() throws Exception {
    String smp =
        """
              smp:
                publisher: https://smp.example/
                version: 2.0
                participant: urn:scheme::KR-1
                document-type: urn:doc::co
                process: urn:proc::export
                anchors: [bd.pem]
              action: Try
        """;
    PModeFile file = read(ADDITION.replace("        action: Try\n", smp.indent(2)));
    assertThat(file.mistakes()).isEmpty();
    Leg leg =
        OverriddenPModes.of(derived, file.overrides())
            .pmodes()
            .toSend("XA", "lab-2026", "Try")
            .orElseThrow();
    ReceiverLookup lookup = leg.protocol().lookup();
    assertThat(lookup.version()).isEqualTo("2.0");
    assertThat(lookup.anchors()).containsExactly(TestPki.BD.certificate());
    assertThat(lookup.privateNetwork()).isFalse();

    PMode printed =
        OverriddenPModes.of(derived, file.overrides()).pmodes().all().stream()
            .filter(pmode -> pmode.id().equals("lab"))
            .findFirst()
            .orElseThrow();
    assertThat(read(PModeYaml.print(List.of(printed))).overrides())
        .containsExactly(new PModeOverride.Addition(printed));
    assertThat(
            read(ADDITION.replace("        action: Try\n", smp.indent(2).replace("2.0", "3")))
                .mistakes())
        .first()
        .satisfies(mistake -> assertThat(mistake.message()).contains("1.0 or 2.0"));
  }

  @Test
  void replacesWhatIsSaidOfADerivedPModeAndNothingElse() throws Exception {
    OverriddenPModes result =
        OverriddenPModes.of(
            derived,
            read("""
            pmodes:
              - replaces: %s
                every-leg: {compression: false}
                legs: [{leg: 2, duplicate-window: 1d}]
            """
                    .formatted(ID))
                .overrides());

    PMode pmode = byId(result.pmodes());
    PMode before = byId(derived);
    assertThat(result.remarks()).isEmpty();
    assertThat(pmode.legs()).allMatch(leg -> !leg.payloadService().compression());
    assertThat(pmode.legs())
        .extracting(leg -> leg.receptionAwareness().duplicateWindow())
        .containsExactly(Duration.ofDays(30), Duration.ofDays(1));
    assertThat(pmode.legs().get(0).security()).isEqualTo(before.legs().get(0).security());
    assertThat(pmode.legs().get(1).protocol()).isEqualTo(before.legs().get(1).protocol());
  }

  @Test
  void saysWhatHasNoEffect() throws Exception {
    OverriddenPModes result =
        OverriddenPModes.of(
            derived,
            read("""
            pmodes:
              - {replaces: gone}
              - {replaces: %s, every-leg: {sender-signing: [ed25519.pem]}}
            """
                    .formatted(quoted(ID)))
                .overrides());

    assertThat(result.remarks()).hasSize(2);
    assertThat(result.remarks().get(0)).contains("gives no P-Mode gone just now");
    assertThat(result.remarks().get(1)).contains("switched off").contains("sender-signing");
    assertThat(result.pmodes().all()).noneMatch(pmode -> pmode.id().equals(ID));
  }

  @Test
  void anAdditionDoesNotHideADerivedPModeNorConcernOthers() throws Exception {
    OverriddenPModes hiding =
        OverriddenPModes.of(
            derived, read(ADDITION.replace("id: lab\n", "id: " + quoted(ID) + "\n")).overrides());
    OverriddenPModes foreign =
        OverriddenPModes.of(derived, read(ADDITION.replace("party: BD", "party: VN")).overrides());

    assertThat(hiding.pmodes().all()).isEqualTo(derived.all());
    assertThat(hiding.remarks()).hasSize(1);
    assertThat(foreign.pmodes().all()).isEqualTo(derived.all());
    assertThat(foreign.remarks().get(0)).contains("between VN and XA, not of BD");
  }

  @Test
  void whatIsPrintedIsReadAsTheSame() throws Exception {
    List<PMode> all = new ArrayList<>(derived.all());
    all.add(((PModeOverride.Addition) read(ADDITION).overrides().get(0)).pmode());

    PModeFile again = read(PModeYaml.print(all));

    assertThat(again.mistakes()).isEmpty();
    assertThat(again.overrides())
        .extracting(override -> ((PModeOverride.Addition) override).pmode())
        .isEqualTo(all);
  }

  /** Each row breaks the good file in one place; the place is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "compression: false | compresion: false | 15:9 | There is no option compresion here",
        "compression: false | compression: maybe | 15:22 | Either true or false",
        "duplicate-window: 3d | duplicate-window: 3 | 14:27 | A time such as",
        "fragment: 8MB | fragment: 8 | 16:31 | A size such as",
        "suite: 1.15 | suite: 1.16 | 17:16 | One of [1.15, 2.0",
        "tls-versions: [1.3] | tls-versions: [1.1] | 12:24 | Either 1.2 or 1.3",
        "https://lab | http://lab | 10:18 | https://",
        "[RSA_OAEP_MGF1P] | [RSA_1_5] | 21:25 | One of [RSA_OAEP_MGF1P]",
        "party: XA | party: Lab | 6:24 | two capital letters",
        "binding: PUSH | binding: SHOVE | 4:14 | One of [PUSH, PULL",
        "binding: PUSH | binding: PUSH_AND_PUSH | 8:7 | PUSH_AND_PUSH has 2 legs, and this has 1",
        "binding: PUSH | binding: PULL | 8:9 | mpc is missing here",
        "receiver-encryption: [bd.pem] | receiver-encryption: [ed25519.pem] | 8:9 | of no use in"
            + " suite 1.15",
        "receiver-signing: [bd.pem] | receiver-signing: [none.pem] | 19:28 | none.pem cannot be"
            + " read",
        "action: Try | action: [Try | 9:9 | ",
        "action: Try | retry: {initial: 1s} | 13:9 | retry is said twice",
        "action: Try | mpc: urn:x | 8:9 | action is missing here",
      })
  void tellsWhereAMistakeIs(String good, String bad, String place, String message)
      throws Exception {
    String text = ADDITION.replace(good, bad);
    assertThat(text).isNotEqualTo(ADDITION);

    PModeFile file = read(text);

    assertThat(file.overrides()).isEmpty();
    assertThat(file.mistakes())
        .extracting(Mistake::toString)
        .anySatisfy(
            mistake ->
                assertThat(mistake)
                    .contains("pmodes.yml:")
                    .contains(message == null ? "" : message));
    if (!bad.contains("[Try")) { // where a list ends that does not, is up to the parser
      assertThat(file.mistakes())
          .extracting(mistake -> mistake.line() + ":" + mistake.column())
          .contains(place);
    }
  }

  @Test
  void tellsAllMistakesAtOnce() throws Exception {
    PModeFile file =
        read(ADDITION.replace("compression: false", "compression: maybe").replace("3d", "3 days"));

    assertThat(file.mistakes()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aBrokenFileLeavesTheOldOneInForceAndSaysSo() throws Exception {
    Path file = write(ADDITION);
    WatchedPModeFiles watched = new WatchedPModeFiles(new PModeFiles(folder), reading -> {});
    assertThat(watched.current()).hasSize(1);

    change(file, ADDITION.replace("suite: 1.15", "suite: 1.16"), 1);
    assertThat(watched.current()).hasSize(1);
    assertThat(watched.mistakes()).hasSize(2);

    change(file, "pmodes: []", 2);
    assertThat(watched.current()).isEmpty();
    assertThat(watched.mistakes()).isEmpty();
  }

  @Test
  void doesNotBeginWithABrokenFile() throws Exception {
    write("pmodes: {}");

    assertThatThrownBy(() -> new WatchedPModeFiles(new PModeFiles(folder), reading -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pmodes.yml:1:9: A list is expected here.");
  }

  private static void change(Path file, String text, int seconds) throws Exception {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
  }

  private PModeFile read(String text) throws Exception {
    return PModeFile.read(write(text));
  }

  private Path write(String text) throws Exception {
    return Files.writeString(folder.resolve("pmodes.yml"), text);
  }

  private static PMode byId(PModes pmodes) {
    return pmodes.all().stream().filter(one -> one.id().equals(ID)).findFirst().orElseThrow();
  }

  private static String quoted(String id) {
    return '"' + id + '"';
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
