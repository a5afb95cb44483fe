// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.validation.signature.SealedDocuments.EC;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.SealedDocuments.SEALED;
import static org.crossborder.validation.signature.SealedDocuments.validate;

import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XadesSealerTest {
  private final XadesSealer sealer = new XadesSealer();

  @Test
  void aSealedUblDocumentValidates() {
    ValidatedSignature signature = validate(SEALED);
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(signature.formatAndLevel()).isEqualTo("XAdES-B");
    assertThat(signature.signer()).contains(RSA.certificate());
    assertThat(signature.certificates()).containsExactly(RSA.ca());
    assertThat(signature.signingTime()).contains(Examples.NOW);
    assertThat(signature.scope().wholeDocument()).isTrue();
  }

  @Test
  void theSignatureStandsInAnExtension() {
    assertThat(SEALED)
        .contains("<ext:ExtensionURI>urn:oasis:names:specification:ubl:dsig:enveloped:xades<")
        .contains("UBLDocumentSignatures");
  }

  @Test
  void anEllipticCurveSeals() {
    byte[] sealed =
        sealer.seal(Examples.bytes("packing-list.xml"), EC.key(), EC.chain(), Examples.NOW);
    ValidatedSignature signature = validate(new String(sealed, UTF_8));
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.signatureAlgorithm()).endsWith("ecdsa-sha256");
  }

  @ParameterizedTest
  @ValueSource(ints = {384, 521})
  void aLongerCurveSealsWithALongerDigest(int bits) {
    SealingAuthority authority = SealingAuthority.create("BD", "EC", bits);
    byte[] sealed =
        sealer.seal(
            Examples.utf8("<other xmlns='urn:x'>text &amp; more</other>"),
            authority.key(),
            authority.chain(),
            Examples.NOW);
    assertThat(validate(new String(sealed, UTF_8)).passed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<other xmlns='urn:x'>text</other>",
        "<a>no namespace</a>",
        "<?xml version='1.0'?><?pi data?><!-- prolog --><a>\r\n<b c='d&#10;e'/>\t<![CDATA[<&]]></a>",
        "<a xmlns:p='urn:p' p:q='1' xml:space='preserve'>  é 漢字 \uD83D\uDEA2 </a>"
      })
  void anyXmlCanBeSealed(String document) {
    byte[] sealed = sealer.seal(document.getBytes(UTF_8), RSA.key(), RSA.chain(), Examples.NOW);
    assertThat(validate(new String(sealed, UTF_8)).findings()).isEmpty();
  }

  @Test
  void sealingTwiceIsRefused() {
    assertThatThrownBy(
            () -> sealer.seal(SEALED.getBytes(UTF_8), RSA.key(), RSA.chain(), Examples.NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("carries a signature already");
  }

  @Test
  void aKeyThatDoesNotFitItsCertificateIsRefused() {
    SealingAuthority other = SealingAuthority.rsa("KR");
    assertThatThrownBy(
            () -> sealer.seal(Examples.utf8("<a/>"), other.key(), RSA.chain(), Examples.NOW))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not belong");
  }

  @Test
  void whatIsNoXmlIsRefused() {
    assertThatThrownBy(
            () -> sealer.seal(Examples.utf8("no XML"), RSA.key(), RSA.chain(), Examples.NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
