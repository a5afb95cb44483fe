// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossborder.trust.list.Samples.NOW;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.service.ServiceType;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A list from somebody who means harm, or from a broken line. */
class HostileListTest {
  private static final TrustedList LIST =
      PartyList.of(
          Samples.snapshot(Samples.granted("BD/seal", ServiceType.CA_FOR_SEALS)),
          "BD",
          Samples.operator());
  private static final byte[] XML = TrustedListWriter.write(LIST);

  @Test
  void aDoctypeIsRefusedWithWhatItBrings() {
    refuses("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "DOCTYPE");
    refuses("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>", "DOCTYPE");
    refuses(
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>",
        "DOCTYPE");
  }

  @Test
  void absurdDepthIsRefusedInTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> refuses("<a>".repeat(1_000_000) + "</a>".repeat(1_000_000), ""));
  }

  @Test
  void absurdSizeIsRefused() {
    assertThat(TrustedListReader.read(new byte[ListParser.MAXIMUM_BYTES + 1], NOW).findings())
        .singleElement()
        .matches(finding -> finding.message().contains("more than"));
  }

  @Test
  void whatIsNotAListIsRefused() {
    refuses("", "");
    refuses("<TrustServiceStatusList/>", "");
    refuses("{\"a\":1}", "");
    refuses(text().replace("http://uri.etsi.org/19612/TSLTag", "http://example.org"), "tagged");
    refuses(text().replace("TSLSequenceNumber>17<", "TSLSequenceNumber>0<"), "");
    refuses(text().replace("<SchemeTerritory>", "<SchemeTerritory/><SchemeTerritory>"), "");
    refuses(text().replace("TSLVersionIdentifier>6<", "TSLVersionIdentifier>99999999999<"), "");
    refuses(
        text().replaceAll("ListIssueDateTime>[^<]*<", "ListIssueDateTime>2026-11-22T08:00:00<"),
        "");
  }

  @Test
  void itsManyErrorsAreAllNamedUpToABoundThatIsNamedToo() {
    String broken =
        text().replace("<TSPServices>", "<TSPServices>" + "<TSPService/>".repeat(1_000));

    List<ListFinding> findings = TrustedListReader.read(broken.getBytes(UTF_8), NOW).findings();

    assertThat(findings).hasSizeBetween(100, 110);
    assertThat(findings.get(findings.size() - 1).message()).contains("Too many errors");
  }

  @Test
  void aCertificateThatIsNoneIsLeftOutAndSaidSo() {
    String broken = text().replaceAll("<X509Certificate>[^<]{8}", "<X509Certificate>AAAAAAAA");

    ListReading reading = TrustedListReader.read(broken.getBytes(UTF_8), NOW);

    assertThat(reading.list().orElseThrow().services().findFirst().orElseThrow())
        .matches(service -> service.information().digitalIdentity().certificates().isEmpty());
    assertThat(reading.findings())
        .anyMatch(finding -> finding.message().contains("A certificate is left out"));
  }

  @Test
  void aSignatureIsSeenAndLeftToBeVerified() {
    String signed =
        text()
            .replace(
                "</TrustServiceStatusList>",
                """
                <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>
                <ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>
                <ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
                <ds:Reference URI=""><ds:DigestMethod
                Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
                <ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo>
                <ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature></TrustServiceStatusList>""");

    ListReading reading = TrustedListReader.read(signed.getBytes(UTF_8), NOW);

    assertThat(reading.signed()).isTrue();
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.list()).contains(LIST);
  }

  @Test
  void damagedBytesAreReadOrRefusedButNothingElse() {
    Random random = new Random(119_612);
    for (int i = 0; i < 300; i++) {
      byte[] damaged =
          random.nextInt(4) == 0 ? Arrays.copyOf(XML, random.nextInt(XML.length)) : XML.clone();
      for (int change = random.nextInt(5); change >= 0 && damaged.length > 0; change--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }

      ListReading reading = TrustedListReader.read(damaged, NOW);

      assertThat(reading.list().isPresent() || reading.hasErrors()).isTrue();
    }
  }

  @Test
  void whatIsNoListIsNotWritten() {
    SchemeInformation scheme = LIST.schemeInformation();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedListWriter.write(named(scheme, "bell \u0007")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedListWriter.write(named(scheme, "")));
  }

  private static TrustedList named(SchemeInformation scheme, String name) {
    return new TrustedList(
        new SchemeInformation(
            scheme.versionIdentifier(),
            scheme.sequenceNumber(),
            scheme.type(),
            MultilingualText.english(name),
            scheme.operatorAddress(),
            scheme.schemeName(),
            scheme.informationUris(),
            scheme.statusDeterminationApproach(),
            scheme.communityRules(),
            scheme.territory(),
            scheme.policyOrLegalNotice(),
            scheme.historicalInformationPeriod(),
            scheme.pointers(),
            scheme.issued(),
            scheme.nextUpdate(),
            scheme.distributionPoints(),
            scheme.extensions()),
        List.of());
  }

  private static String text() {
    return new String(XML, UTF_8);
  }

  private static void refuses(String xml, String because) {
    ListReading reading = TrustedListReader.read(xml.getBytes(UTF_8), NOW);

    assertThat(reading.list()).isEmpty();
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.findings()).anyMatch(finding -> finding.message().contains(because));
  }
}
