// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.MepBinding;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.PModeOverride;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.pmode.yaml.PModeFile;
import org.crossborder.gateway.pmode.yaml.PModeYaml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations of other gateways become P-Modes that our own reader takes, and a report. */
class ImportTest {
  private static final Map<String, String> STATES =
      Map.of(
          "customs_bd", "BD", "customs_kr", "KR", "customs_vn", "VN", "BD-1", "BD", "KR-1", "KR");

  @TempDir Path folder;

  @BeforeEach
  void writeCertificates() throws Exception {
    for (String alias : List.of("customs_bd", "tls-customs_bd", "bd-key", "tls-bd-key")) {
      write(alias + ".der", TestPki.BD.certificate());
    }
    for (String alias : List.of("customs_kr", "tls-customs_kr", "kr-cert", "tls-kr-cert")) {
      write(alias + ".der", TestPki.KR.certificate());
    }
  }

  @Test
  void aDomibusProcessIsAPModeForEachPartnerAndLeg() throws Exception {
    List<PMode> pmodes = domibus(STATES).pmodes();

    assertThat(pmodes)
        .extracting(PMode::id, PMode::binding)
        .containsExactly(
            tuple("export/customs_bd>customs_kr/submitLeg", MepBinding.PUSH),
            tuple("fetch/customs_kr>customs_bd/answerLeg", MepBinding.PULL),
            tuple("exchange/customs_bd>customs_kr", MepBinding.PUSH_AND_PUSH));
    Leg submit = pmodes.get(0).legs().get(0);
    assertThat(submit.sender().party()).isEqualTo("BD");
    assertThat(submit.sender().partner().partyId().value()).isEqualTo("BD-1");
    assertThat(submit.sender().partner().partyId().type()).isEqualTo("urn:example:offices");
    assertThat(submit.sender().partner().role()).isEqualTo("urn:example:role:exporter");
    assertThat(submit.agreement().value()).isEqualTo("bd-kr-origin");
    assertThat(submit.businessInfo().service().value()).isEqualTo("certificates");
    assertThat(submit.businessInfo().action()).isEqualTo("SubmitCertificate");
    assertThat(submit.businessInfo().mpc()).isEqualTo(UserMessage.DEFAULT_MPC);
    assertThat(submit.protocol().address()).isEqualTo(URI.create("https://as4.kr.example/msh"));
    assertThat(submit.splitting()).isEqualTo(new Splitting(20L << 20, true));
    assertThat(submit.receptionAwareness().retry())
        .isEqualTo(retry(Duration.ofMinutes(3), 1, Duration.ofMinutes(3), Duration.ofMinutes(12)));
    assertThat(submit.security().receiverEncryption()).containsExactly(TestPki.KR.certificate());
  }

  @Test
  void whoPullsFromDomibusReceives() throws Exception {
    Leg fetched = domibus(STATES).pmodes().get(1).legs().get(0);

    assertThat(fetched.pulled()).isTrue();
    assertThat(fetched.sender().party()).isEqualTo("KR");
    assertThat(fetched.sender().partner().role()).isEqualTo("urn:example:role:importer");
    assertThat(fetched.receiver().party()).isEqualTo("BD");
    assertThat(fetched.protocol().address()).isEqualTo(URI.create("https://as4.kr.example/msh"));
    assertThat(fetched.businessInfo().mpc()).isEqualTo("urn:example:mpc:bd");
    assertThat(fetched.payloadService().compression()).isFalse();
    assertThat(fetched.receptionAwareness().retry())
        .isEqualTo(retry(Duration.ofMinutes(1), 3, Duration.ofHours(1), Duration.ofHours(1)));
  }

  @Test
  void whatWasChangedOrIgnoredIsSaidWithItsLine() throws Exception {
    ImportReport report = domibus(STATES).report();

    assertThat(report.isIncomplete()).isFalse();
    assertThat(report.lines())
        .extracting(ImportReport.Line::toString)
        .anySatisfy(line -> assertThat(line).startsWith("line 20: changed: http://as4.kr.example"))
        .anySatisfy(line -> assertThat(line).startsWith("line 16: changed: of its identifiers"))
        .anySatisfy(line -> assertThat(line).startsWith("line 44: changed: signOnly.xml"))
        .anySatisfy(line -> assertThat(line).startsWith("line 61: changed: duplicates"))
        .anySatisfy(line -> assertThat(line).startsWith("line 65: ignored: splitting@joinInterval"))
        .anySatisfy(line -> assertThat(line).startsWith("line 83: changed: it has no agreement"))
        .anySatisfy(line -> assertThat(line).startsWith("line 35: ignored: property@key"));
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    Files.delete(folder.resolve("customs_kr.der"));

    Imported imported = domibus(Map.of("customs_bd", "BD"));

    assertThat(imported.report().isIncomplete()).isTrue();
    assertThat(imported.report().lines())
        .extracting(ImportReport.Line::toString)
        .anySatisfy(line -> assertThat(line).contains("missing").contains("customs_kr.pem"))
        .anySatisfy(line -> assertThat(line).contains("--party customs_kr=CODE"));
  }

  @Test
  void aHolodeckPModeIsOne() throws Exception {
    Imported imported = holodeck();
    Leg leg = imported.pmodes().get(0).legs().get(0);

    assertThat(imported.report().isIncomplete()).isFalse();
    assertThat(imported.pmodes().get(0).id()).isEqualTo("certificates-to-kr");
    assertThat(leg.agreement().value()).isEqualTo("bd-kr-origin");
    assertThat(leg.agreement().type()).isEqualTo("urn:example:agreements");
    assertThat(leg.receiver().partner().partyId().value()).isEqualTo("KR-1");
    assertThat(leg.businessInfo().service().type()).isEqualTo("urn:example:services");
    assertThat(leg.protocol().address().getHost()).isEqualTo("as4.kr.example");
    assertThat(leg.receptionAwareness().retry())
        .isEqualTo(retry(Duration.ofSeconds(30), 1, Duration.ofSeconds(30), Duration.ofMinutes(3)));
    assertThat(leg.payloadService().compression()).isTrue();
    assertThat(leg.security().senderSigning()).containsExactly(TestPki.BD.certificate());
    assertThat(leg.security().receiverEncryption()).containsExactly(TestPki.KR.certificate());
    assertThat(imported.report().lines())
        .extracting(ImportReport.Line::toString)
        .anySatisfy(line -> assertThat(line).contains("rsa-oaep-mgf1p: eDelivery AS4 1.15 has"))
        .anySatisfy(line -> assertThat(line).contains("ignored: UseChunking"))
        .anySatisfy(line -> assertThat(line).contains("ignored: KeystoreAlias@password"))
        .noneSatisfy(line -> assertThat(line).contains("secret"));
  }

  @Test
  void whatWasImportedIsWhatOurReaderTakes() throws Exception {
    for (Imported imported : List.of(domibus(STATES), holodeck())) {
      Path yaml = folder.resolve("imported.yml");
      Files.writeString(yaml, PModeYaml.print(imported.pmodes()));

      PModeFile read = PModeFile.read(yaml);

      assertThat(read.mistakes()).isEmpty();
      assertThat(read.overrides())
          .extracting(override -> ((PModeOverride.Addition) override).pmode())
          .isEqualTo(imported.pmodes());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE configuration [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><configuration>&x;</configuration>",
        "<!DOCTYPE configuration SYSTEM 'http://localhost:1/x.dtd'><configuration/>",
        "<configuration>&undefined;</configuration>",
        "<configuration>",
        "<other/>",
        "",
      })
  void hostileOrForeignXmlIsRefused(String xml) throws Exception {
    Path file = Files.writeString(folder.resolve("hostile.xml"), xml);

    assertThatThrownBy(() -> ForeignConfiguration.DOMIBUS.read(file, folder, Map.of()))
        .isInstanceOf(UnreadableConfigurationException.class);
  }

  @Test
  void depthWithoutEndIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("deep.xml"), "<configuration>".repeat(100_000));

    assertThatThrownBy(() -> ForeignConfiguration.DOMIBUS.read(file, folder, Map.of()))
        .isInstanceOf(UnreadableConfigurationException.class)
        .hasMessageContaining("deeply");
  }

  private Imported domibus(Map<String, String> states) throws Exception {
    return ForeignConfiguration.DOMIBUS.read(fixture("domibus.xml"), folder, states);
  }

  private Imported holodeck() throws Exception {
    return ForeignConfiguration.HOLODECK.read(fixture("holodeck.xml"), folder, STATES);
  }

  private Path fixture(String name) throws Exception {
    Path copy = folder.resolve(name);
    try (InputStream in = ImportTest.class.getResourceAsStream(name)) {
      Files.write(copy, Objects.requireNonNull(in).readAllBytes());
    }
    return copy;
  }

  private void write(String file, X509Certificate certificate) throws Exception {
    Files.write(folder.resolve(file), certificate.getEncoded());
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static RetrySchedule retry(
      Duration initial, double multiplier, Duration maximum, Duration expiry) {
    return new RetrySchedule(initial, multiplier, maximum, expiry);
  }
}
