// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;

/** Which key signs when, and whom is encrypted for. */
class KeyChoiceTest {
  private static final Duration SETTLING = Duration.ofHours(24);
  private static final Instant SWITCH = Instant.now().minus(Duration.ofDays(2));
  private static final MshKey OLD =
      TestPki.rsa(
          "gateway.bd", SWITCH.minus(Duration.ofDays(300)), SWITCH.plus(Duration.ofDays(9)));
  private static final MshKey NEW =
      TestPki.rsa("gateway.bd", SWITCH, SWITCH.plus(Duration.ofDays(300)));
  private static final List<X509Certificate> BOTH = List.of(OLD.certificate(), NEW.certificate());

  @Test
  void theOldKeySignsUntilTheNewHasSettled() {
    assertThat(signs(List.of(OLD, NEW), BOTH, SWITCH.plus(Duration.ofHours(23)))).contains(OLD);
    assertThat(signs(List.of(OLD, NEW), BOTH, SWITCH.plus(Duration.ofHours(25)))).contains(NEW);
  }

  @Test
  void aKeyThatPartnersDoNotKnowDoesNotSign() {
    List<X509Certificate> onlyOld = List.of(OLD.certificate());
    assertThat(signs(List.of(NEW, OLD), onlyOld, SWITCH.plus(Duration.ofDays(5)))).contains(OLD);
  }

  @Test
  void theNewKeySignsAtOnceWhenTheOldIsGone() {
    assertThat(signs(List.of(NEW), BOTH, SWITCH.plusSeconds(1))).contains(NEW);
  }

  @Test
  void anExpiredKeyGivesWay() {
    assertThat(signs(List.of(OLD, NEW), BOTH, SWITCH.plus(Duration.ofDays(10)))).contains(NEW);
  }

  @Test
  void aKeyOfAnotherSuiteNeverSigns() {
    KeyChoice choice = new KeyChoice(SecurityPolicy.STANDARD, SETTLING);
    assertThat(choice.of(List.of(OLD), AlgorithmSuite.COMMON_2_0, BOTH, SWITCH)).isEmpty();
  }

  @Test
  void theNewestValidCertificateIsEncryptedFor() {
    assertThat(recipient(SecurityPolicy.STANDARD, SWITCH.minusSeconds(60)))
        .contains(OLD.certificate());
    assertThat(recipient(SecurityPolicy.STANDARD, SWITCH.plusSeconds(60)))
        .contains(NEW.certificate());
  }

  @Test
  void aRevokedCertificateIsNotEncryptedFor() {
    SecurityPolicy revoked =
        new SecurityPolicy(
            AlgorithmPolicy.standard(),
            (certificate, at) ->
                certificate.equals(NEW.certificate()) ? Optional.of("stolen") : Optional.empty());
    assertThat(recipient(revoked, SWITCH.plusSeconds(60))).contains(OLD.certificate());
  }

  private static Optional<MshKey> signs(
      List<MshKey> own, List<X509Certificate> registered, Instant now) {
    return new KeyChoice(SecurityPolicy.STANDARD, SETTLING)
        .of(own, AlgorithmSuite.COMMON_1_15, registered, now);
  }

  private static Optional<X509Certificate> recipient(SecurityPolicy policy, Instant now) {
    return policy.recipient(BOTH, now);
  }
}
