// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.oracle.TradeDocument.CERTIFICATE_OF_ORIGIN;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An algorithm ends here at the moment at which it ends by the policy file of DSS. */
class AlgorithmDatesIT {
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);
  private static final Instant FAR_OFF = Instant.parse("2035-01-01T00:00:00Z");

  @TempDir private Path folder;

  record Use(KeyKind kind, String algorithm, int bits, List<Variation> variations) {
    @Override
    public String toString() {
      return algorithm + " " + bits;
    }
  }

  static Stream<Use> uses() {
    return Stream.of(
        new Use(KeyKind.RSA_2048, "RSA", 2048, List.of()),
        new Use(KeyKind.RSA_3072, "RSA", 3072, List.of()),
        new Use(KeyKind.RSA_2048, "RSASSA-PSS", 2048, List.of(Variation.pss())),
        new Use(KeyKind.RSA_3072, "RSASSA-PSS", 3072, List.of(Variation.pss())),
        new Use(KeyKind.P_256, "ECDSA", 256, List.of()),
        new Use(KeyKind.P_521, "ECDSA", 521, List.of()));
  }

  @ParameterizedTest
  @MethodSource("uses")
  void endsWithTheDayOfThePolicy(Use use) {
    Optional<Instant> end = DssPolicy.endOf(use.algorithm(), use.bits());
    Instant last = end.map(day -> day.minusSeconds(1)).orElse(FAR_OFF);
    assertThat(verdict(use, last)).isEqualTo("TOTAL_PASSED []");
    end.ifPresent(day -> assertThat(verdict(use, day)).isEqualTo("INDETERMINATE [SG-14]"));
  }

  @Test
  void whatThePolicyDoesNotListIsRefused() throws GeneralSecurityException {
    assertThat(DssPolicy.endOf("EdDSA", 255)).isEmpty();
    KeyPair keys =
        KeyPairGenerator.getInstance("Ed25519", new BouncyCastleProvider()).generateKeyPair();
    String signed =
        new DssSigner(HIERARCHY.issue("Ed25519", keys), NOW)
            .signInPlace(
                UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN),
                1,
                Variation.digest(DigestAlgorithm.SHA512));
    assertThat(verdict(signed, NOW)).isEqualTo("INDETERMINATE [SG-14]");
  }

  private String verdict(Use use, Instant at) {
    return verdict(
        new DssSigner(HIERARCHY.seal(use.kind()), NOW)
            .signInPlace(
                UblSignaturePlace.in(CERTIFICATE_OF_ORIGIN),
                1,
                use.variations().toArray(Variation[]::new)),
        at);
  }

  private String verdict(String signed, Instant at) {
    OurReport report = OurValidation.of(List.of(signed), at, folder).reports().get(0);
    return report.indication() + " " + report.brokenRules();
  }
}
