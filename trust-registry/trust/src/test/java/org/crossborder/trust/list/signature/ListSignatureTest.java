// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.list.xml.ListReading;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.service.ServiceType;
import org.junit.jupiter.api.Test;

class ListSignatureTest {
  private static final Instant SIGNED = Instant.parse("2026-11-22T08:00:01Z");
  private static final KeyPair KEYS = Samples.key();
  private static final X509Certificate CERTIFICATE = certificate(KEYS);
  private static final byte[] LIST =
      TrustedListWriter.write(
          PartyList.of(
              Samples.snapshot(Samples.granted("BD/seal", ServiceType.CA_FOR_SEALS)),
              "BD",
              Samples.operator()));
  private static final byte[] SIGNED_LIST =
      new ListSigner(KEYS.getPrivate(), CERTIFICATE).sign(LIST, SIGNED);

  @Test
  void aSignedListVerifiesAndFollowsTheSchemaAndTheRules() {
    VerifiedSignature signature = verify(text());
    ListReading reading = TrustedListReader.read(SIGNED_LIST, Samples.NOW);

    assertThat(signature.findings()).isEmpty();
    assertThat(signature.signer()).contains(CERTIFICATE);
    assertThat(signature.signingTime()).contains(SIGNED);
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.list()).isPresent();
  }

  @Test
  void theBytesOfTheListStayAsTheyAre() {
    String signature = text().substring(text().indexOf("<ds:Signature "));
    signature = signature.substring(0, signature.indexOf("</TrustServiceStatusList>"));

    assertThat(text().replace(signature, "")).isEqualTo(new String(LIST, UTF_8));
    assertThat(signature).doesNotContain("&#13;").doesNotContain("\r");
  }

  @Test
  void oneOtherCharacterIsNoticedWhereverItStands() {
    refuses(text().replace("granted<", "withdrawn<"), "changed after");
    refuses(text().replace(">BD/seal<", ">BD/seaI<"), "changed after");
    refuses(text().replace("2026-11-22T08:00:01Z", "2026-11-22T08:00:02Z"), "changed after");
    refuses(text().replace("<SchemeName>", "<SchemeName> "), "changed after");
  }

  @Test
  void anotherSignersListIsRefused() {
    KeyPair other = Samples.key();
    byte[] signed = new ListSigner(other.getPrivate(), certificate(other)).sign(LIST, SIGNED);

    refuses(new String(signed, UTF_8), "who may not");
  }

  @Test
  void anotherKeyBehindTheCertificateIsRefused() {
    byte[] signed = new ListSigner(Samples.key().getPrivate(), CERTIFICATE).sign(LIST, SIGNED);

    refuses(new String(signed, UTF_8), "changed after");
  }

  private static void refuses(String xml, String because) {
    VerifiedSignature signature = verify(xml);

    assertThat(signature.signer()).isEmpty();
    assertThat(signature.findings())
        .singleElement()
        .extracting(ListFinding::message)
        .asString()
        .contains(because);
  }

  private static VerifiedSignature verify(String xml) {
    return new ListSignatureVerifier(List.of(CERTIFICATE)).verify(xml.getBytes(UTF_8));
  }

  private static String text() {
    return new String(SIGNED_LIST, UTF_8);
  }

  static X509Certificate certificate(KeyPair keys) {
    return ListSignerCertificate.issue(
        keys,
        "BD",
        "Controller of Certifying Authorities",
        BigInteger.valueOf(7),
        new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2029-01-01T00:00:00Z")));
  }
}
