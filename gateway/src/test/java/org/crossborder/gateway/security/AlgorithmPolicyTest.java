// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Until when what is accepted, and that a refusal names the line. */
class AlgorithmPolicyTest {
  private static final AlgorithmPolicy POLICY = AlgorithmPolicy.standard();
  private static final Instant TODAY = Instant.parse("2026-11-23T12:00:00Z");
  private static final String RSA = AlgorithmSuite.COMMON_1_15.signature();
  private static final String ECDSA = AlgorithmSuite.EC_ALTERNATIVE_2_0.signature();
  private static final PublicKey RSA_2048 = TestPki.BD.certificate().getPublicKey();

  @Test
  void theCommonProfilesAreAcceptedToday() throws Exception {
    PublicKey x25519 = TestPki.KR_X25519.certificate().getPublicKey();
    signature(RSA, RSA_2048, TODAY);
    signature(
        AlgorithmSuite.COMMON_2_0.signature(),
        TestPki.BD_ED25519.certificate().getPublicKey(),
        TODAY);
    POLICY.require(PolicyLine.Use.KEY, Algorithms.KEY_TRANSPORT, RSA_2048, TODAY);
    POLICY.require(PolicyLine.Use.KEY, Algorithms.X25519, x25519, TODAY);
    POLICY.require(PolicyLine.Use.CONTENT, Algorithms.CONTENT_ENCRYPTION, null, TODAY);
    POLICY.require(PolicyLine.Use.DIGEST, Algorithms.DIGEST, null, TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1", "brainpoolP256r1"})
  void theCurvesOfTheEcAlternativeAreAcceptedToday(String curve) throws Exception {
    PublicKey key = TestPki.ec("x", curve).certificate().getPublicKey();
    signature(ECDSA, key, TODAY);
    POLICY.require(PolicyLine.Use.KEY, Algorithms.ECDH_ES, key, TODAY);
  }

  @Test
  void aLineEndsWithItsLastDay() {
    assertThatCode(() -> signature(RSA, RSA_2048, Instant.parse("2028-12-31T23:59:59Z")))
        .doesNotThrowAnyException();
    assertRefused(
        () -> signature(RSA, RSA_2048, Instant.parse("2029-01-01T00:00:00Z")),
        "2028-12-31",
        "policy line rsa-2048-signature");
  }

  @Test
  void aLongerKeyHasALineOfItsOwn() throws Exception {
    signature(RSA, rsa(3072), Instant.parse("2035-01-01T00:00:00Z"));
  }

  @Test
  void aKeyThatIsTooShortIsRefused() throws Exception {
    PublicKey shorter = rsa(1024);
    assertRefused(
        () -> signature(RSA, shorter, TODAY), "2048 bits", "rsa-2048-signature", "1024 bits");
  }

  @Test
  void aKeyOnAnotherCurveIsRefused() {
    PublicKey k1 = TestPki.ec("x", "secp256k1").certificate().getPublicKey();
    assertRefused(() -> signature(ECDSA, k1, TODAY), "no signature line");
  }

  @Test
  void whatHasNoLineIsRefused() {
    assertRefused(
        () -> POLICY.require(PolicyLine.Use.DIGEST, "urn:sha1", null, TODAY),
        "urn:sha1",
        "no digest line");
  }

  @Test
  void aLineThatCannotBeReadIsNamedByItsNumber() {
    String good = "a | digest | urn:x | - | - | - | why\n";
    assertThat(AlgorithmPolicy.parse("# head\n\n" + good).lines()).hasSize(1);
    assertUnreadable(good + "b | digest", "Line 2");
    assertUnreadable(good + "# c\nb | hash | urn:x | - | - | - | why", "Line 3");
    assertUnreadable("b | key | urn:x | RSA | many | - | why", "Line 1");
    assertUnreadable("b | key | urn:x | RSA | 2048 | 2029-02-30 | why", "Line 1");
    assertUnreadable(good + good, "Two lines are called a");
  }

  private static void signature(String algorithm, PublicKey key, Instant at) throws MessageRefused {
    POLICY.require(PolicyLine.Use.SIGNATURE, algorithm, key, at);
  }

  private static PublicKey rsa(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair().getPublic();
  }

  private static void assertRefused(ThrowingCallable call, String... words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            MessageRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.POLICY_NONCOMPLIANCE);
              assertThat(refused.errorDetail()).contains(words);
            });
  }

  private static void assertUnreadable(String text, String words) {
    assertThatThrownBy(() -> AlgorithmPolicy.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }
}
