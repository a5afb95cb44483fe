// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.SignedSamples.LIST;
import static org.crossborder.trust.list.SignedSamples.SIGNED;
import static org.crossborder.trust.list.SignedSamples.SIGNER;
import static org.crossborder.trust.list.SignedSamples.certificate;

import java.security.KeyPair;
import java.util.List;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SignedSamples;
import org.crossborder.trust.list.xml.ListReading;
import org.crossborder.trust.list.xml.TrustedListReader;
import org.junit.jupiter.api.Test;

class ListSignatureTest {
  private static final byte[] SIGNED_LIST = SignedSamples.sign(LIST);

  @Test
  void aSignedListVerifiesAndFollowsTheSchemaAndTheRules() {
    VerifiedSignature signature = verify(text());
    ListReading reading = TrustedListReader.read(SIGNED_LIST, Samples.NOW);

    assertThat(signature.findings()).isEmpty();
    assertThat(signature.signer()).contains(SIGNER);
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
    byte[] signed = new ListSigner(Samples.key().getPrivate(), SIGNER).sign(LIST, SIGNED);

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
    return new ListSignatureVerifier(List.of(SIGNER)).verify(xml.getBytes(UTF_8));
  }

  private static String text() {
    return new String(SIGNED_LIST, UTF_8);
  }
}
