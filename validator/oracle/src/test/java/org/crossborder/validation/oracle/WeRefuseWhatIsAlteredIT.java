// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What DSS signed and someone altered is rejected here, as it is there. */
class WeRefuseWhatIsAlteredIT {
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);

  @TempDir private Path folder;

  static Stream<Arguments> altered() {
    String filtered = sign();
    String enveloped = sign(Variation.enveloped(Variation.EXCLUSIVE));
    String hash = "TOTAL_FAILED HASH_FAILURE";
    String value = "TOTAL_FAILED SIG_CRYPTO_FAILURE";
    String signer = "INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND";
    return Stream.of(
        altered("one character, XPath Filter 2", filtered, Alteration.ONE_CHARACTER, hash, "SG-12"),
        altered("one character, enveloped", enveloped, Alteration.ONE_CHARACTER, hash, "SG-12"),
        altered("wrapped, XPath Filter 2", filtered, Alteration.WRAPPED, hash, "SG-12"),
        altered("wrapped, enveloped", enveloped, Alteration.WRAPPED, hash, "SG-12"),
        altered("signature value", enveloped, Alteration.SIGNATURE_VALUE, value, "SG-13"),
        Arguments.of("KeyInfo, XPath Filter 2", replaced(filtered), signer, "SG-11"),
        Arguments.of("KeyInfo, enveloped", replaced(enveloped), signer, "SG-11"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("altered")
  void isRejected(String name, String document, String verdict, String rule) {
    OurValidation validation = OurValidation.of(List.of(document), Instant.now(), folder);
    OurReport report = validation.reports().get(0);
    assertThat(report.indication() + " " + report.subIndication()).isEqualTo(verdict);
    assertThat(report.brokenRules()).containsExactly(rule);
    assertThat(report.coversWholeDocument()).isFalse();
    assertThat(report.decision()).isEqualTo("REJECT");
    assertThat(validation.exitCode()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("altered")
  void hasTheSameVerdictInDss(String name, String document, String verdict, String rule) {
    SimpleReport report =
        new DssValidation(HIERARCHY).validate(document.getBytes(UTF_8), Instant.now());
    String id = report.getFirstSignatureId();
    assertThat(report.getIndication(id)).isNotEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.getIndication(id).name() + " " + report.getSubIndication(id).name())
        .isEqualTo(verdict);
  }

  private static Arguments altered(
      String name, String signed, Alteration alteration, String verdict, String rule) {
    return Arguments.of(name, alteration.applyTo(signed), verdict, rule);
  }

  private static String replaced(String signed) {
    return Alteration.replacedKeyInfo(signed, HIERARCHY.issue(KeyKind.P_256).certificate());
  }

  private static String sign(Variation... variations) {
    return new DssSigner(HIERARCHY.seal(KeyKind.P_256), NOW)
        .signInPlace(UblSignaturePlace.in(TradeDocument.CERTIFICATE_OF_ORIGIN), 1, variations);
  }
}
