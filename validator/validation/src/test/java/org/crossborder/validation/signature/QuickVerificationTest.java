// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What passes quickly passes by Santuario too; what we seal passes quickly. */
class QuickVerificationTest {
  private static final int ALTERATIONS = Integer.getInteger("quick.variations", 400);

  static Stream<SealingAuthority> authorities() {
    return Stream.of(SealedDocuments.RSA, SealedDocuments.EC);
  }

  static Stream<Arguments> hostile() {
    return HostileSealTest.hostile();
  }

  @ParameterizedTest
  @MethodSource("authorities")
  void whatWeSealPassesQuickly(SealingAuthority authority) {
    assertThat(passesQuickly(sealed(authority))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsHostileNeverPassesQuicklyAlone(String name, String rule, String document) {
    compare(name, document);
  }

  @Test
  void whateverCharacterIsAlteredBothSayTheSame() {
    String sealed = sealed(SealedDocuments.EC);
    for (int i = 0; i < ALTERATIONS; i++) {
      int at = (int) ((long) sealed.length() * i / ALTERATIONS);
      char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
      compare("at " + at, sealed.substring(0, at) + other + sealed.substring(at + 1));
    }
  }

  private static void compare(String name, String document) {
    if (new Intake(IntakeLimits.DEFAULT).read(document.getBytes(UTF_8)) instanceof Accepted it) {
      for (int i = 0; i < SignatureElements.signatures(it.tree()).size(); i++) {
        if (passesQuickly(it.tree(), i)) {
          assertThat(verifiesBySantuario(it.tree(), i)).as(name).isTrue();
        }
      }
    }
  }

  private static boolean passesQuickly(String document) {
    return passesQuickly(
        ((Accepted) new Intake(IntakeLimits.DEFAULT).read(document.getBytes(UTF_8))).tree(), 0);
  }

  private static boolean passesQuickly(XmlTree tree, int number) {
    SignatureElements elements = elements(tree, number);
    return signer(elements)
        .filter(signer -> FormatChecking.check(elements).isEmpty())
        .filter(signer -> QuickVerification.passes(elements, signer.getPublicKey()))
        .isPresent();
  }

  private static boolean verifiesBySantuario(XmlTree tree, int number) {
    SignatureElements elements = elements(tree, number);
    return CryptographicVerification.bySantuario(elements, signer(elements).orElseThrow(), Map.of())
        .isEmpty();
  }

  private static SignatureElements elements(XmlTree tree, int number) {
    return SignatureElements.read(tree, SignatureElements.signatures(tree).get(number));
  }

  private static Optional<X509Certificate> signer(SignatureElements elements) {
    return SigningCertificateIdentification.identify(elements);
  }

  private static String sealed(SealingAuthority authority) {
    return new String(
        new XadesSealer()
            .seal(
                Examples.bytes("certificate-of-origin.xml"),
                authority.key(),
                authority.chain(),
                Examples.NOW),
        UTF_8);
  }
}
