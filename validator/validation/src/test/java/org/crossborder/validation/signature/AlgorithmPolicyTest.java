// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates of TS 119 312, to the second. */
class AlgorithmPolicyTest {
  private static final Instant FAR_OFF = Instant.parse("2099-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2001/04/xmlenc#sha256",
        "http://www.w3.org/2001/04/xmldsig-more#sha384",
        "http://www.w3.org/2001/04/xmlenc#sha512",
        "http://www.w3.org/2007/05/xmldsig-more#sha3-256"
      })
  void theseDigestsLast(String uri) {
    assertThat(AlgorithmPolicy.againstDigest(uri, FAR_OFF)).isEmpty();
  }

  @Test
  void sha1EndedInJuly2012() {
    String sha1 = "http://www.w3.org/2000/09/xmldsig#sha1";
    Instant end = Instant.parse("2012-08-01T00:00:00Z");
    assertThat(AlgorithmPolicy.againstDigest(sha1, end.minusSeconds(1))).isEmpty();
    assertThat(AlgorithmPolicy.againstDigest(sha1, end))
        .hasValueSatisfying(
            text -> assertThat(text.in(Language.EN)).contains("SHA-1", "1 August 2012"));
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, 2001/04/xmldsig-more#rsa-sha256, 2029-01-01T00:00:00Z",
    "RSA, 3072, 2001/04/xmldsig-more#rsa-sha512, 2029-01-01T00:00:00Z",
    "RSA, 2048, 2007/05/xmldsig-more#sha256-rsa-MGF1, 2029-01-01T00:00:00Z",
    "RSA, 1536, 2007/05/xmldsig-more#sha256-rsa-MGF1, 2019-10-01T00:00:00Z",
  })
  void rsaEnds(String key, int bits, String uri, Instant end) {
    SealingAuthority authority = SealingAuthority.create("BD", key, bits);
    String algorithm = "http://www.w3.org/" + uri;
    var publicKey = authority.certificate().getPublicKey();
    assertThat(AlgorithmPolicy.againstSignature(algorithm, publicKey, end.minusSeconds(1)))
        .isEmpty();
    assertThat(AlgorithmPolicy.againstSignature(algorithm, publicKey, end)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 3072, 2007/05/xmldsig-more#sha256-rsa-MGF1",
    "RSA, 3072, 2007/05/xmldsig-more#sha3-384-rsa-MGF1",
    "EC, 256, 2001/04/xmldsig-more#ecdsa-sha256",
    "EC, 256, 2021/04/xmldsig-more#ecdsa-sha3-256",
    "EC, 521, 2021/04/xmldsig-more#ecdsa-sha3-512",
  })
  void theseLast(String key, int bits, String uri) {
    SealingAuthority authority = SealingAuthority.create("BD", key, bits);
    assertThat(
            AlgorithmPolicy.againstSignature(
                "http://www.w3.org/" + uri, authority.certificate().getPublicKey(), FAR_OFF))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
        "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519",
        "http://www.w3.org/2007/05/xmldsig-more#rsa-pss",
        "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
        ""
      })
  void whatIsNotListedIsRefused(String uri) {
    assertThat(
            AlgorithmPolicy.againstSignature(
                uri, SealingAuthority.ec("BD").certificate().getPublicKey(), NOW))
        .singleElement()
        .asString()
        .contains("not accepted");
  }

  @Test
  void sha1InASignatureIsToldBesideTheKey() {
    assertThat(
            AlgorithmPolicy.againstSignature(
                "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                SealingAuthority.create("BD", "RSA", 1024).certificate().getPublicKey(),
                NOW))
        .hasSize(2);
  }
}
