// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.StampedDocuments.NEXT;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;

/** What happens to a certificate or an algorithm after a proof does not matter, before it does. */
class PastCertificateTest {
  private static final SealingAuthority SEAL = SealingAuthority.ec("BD");
  private static final Instant EXPIRED = Instant.parse("2030-06-01T00:00:00Z");
  private static final byte[] SEALED = seal(SEAL);
  private static final byte[] STAMPED_SEAL = stamp(SEALED, STAMPED);

  @Test
  void anExpiredCertificateProvesNothingByItself() {
    assertRefused(validate(SEALED, EXPIRED), SubIndication.OUT_OF_BOUNDS_NO_POE, "SG-29");
  }

  @Test
  void aTimestampFromBeforeItsEndLetsASignatureStand() {
    ValidatedSignature signature = validate(STAMPED_SEAL, EXPIRED);
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.passed()).isTrue();
    assertThat(signature.bestSignatureTime()).isEqualTo(STAMPED.plusSeconds(1));
  }

  @Test
  void aTimestampFromAfterItsEndDoesNot() {
    Instant late = Instant.parse("2029-06-01T00:00:00Z");
    assertRefused(
        validate(stamp(SEALED, late), EXPIRED), SubIndication.OUT_OF_BOUNDS_NO_POE, "SG-29");
  }

  @Test
  void anUntrustedTimestampDoesNot() {
    ValidatedSignature signature =
        new BasicSignatureValidation().validate(STAMPED_SEAL, EXPIRED, TimestampTrust.NONE);
    assertRefused(signature, SubIndication.OUT_OF_BOUNDS_NO_POE, "SG-29", "SG-23");
  }

  @Test
  void aSignatureCannotBeOlderThanItsCertificate() {
    byte[] sealed =
        new XadesSealer()
            .seal(
                Examples.bytes("certificate-of-origin.xml"),
                SEAL.key(),
                SEAL.chain(),
                Instant.parse("2025-12-01T00:00:00Z"));
    assertRefused(
        new BasicSignatureValidation().validate(sealed, Instant.parse("2025-12-31T00:00:00Z")),
        SubIndication.NOT_YET_VALID,
        "SG-28");
  }

  @Test
  void aRevocationAfterTheTimestampDoesNotMatter() {
    ValidatedSignature signature = validate(withList(STAMPED.plusSeconds(60)), later());
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.level()).isEqualTo(BaselineLevel.LT);
  }

  @Test
  void aRevocationBeforeItDoes() {
    assertRefused(
        validate(withList(STAMPED.minusSeconds(60)), later()),
        SubIndication.REVOKED_NO_POE,
        "SG-30");
  }

  @Test
  void anAlgorithmThatHasEndedSinceDoesNotMatter() {
    byte[] sealed = seal(SealedDocuments.RSA);
    Instant at = Instant.parse("2028-12-31T00:00:00Z");
    assertThat(validate(stamp(sealed, at), EXPIRED).findings()).isEmpty();
    assertThat(validate(sealed, EXPIRED).findings())
        .extracting(Finding::ruleId)
        .containsExactly("SG-14");
  }

  /** The first authority's certificate has ended; the second proves the first one's time-stamp. */
  @Test
  void anArchiveTimestampLetsAnOlderTimestampStand() {
    Instant now = Instant.parse("2029-06-01T00:00:00Z");
    TimestampTrust trust = StampedDocuments.trust(List.of(StampedDocuments.AUTHORITY, NEXT), now);
    BasicSignatureValidation validation = new BasicSignatureValidation();
    ValidatedSignature renewed = validation.validate(StampedDocuments.renewed(), now, trust);
    assertThat(renewed.findings()).isEmpty();
    assertThat(renewed.level()).isEqualTo(BaselineLevel.LTA);
    ValidatedSignature left =
        validation.validate(StampedDocuments.raise(BaselineLevel.LTA), now, trust);
    assertThat(left.findings())
        .extracting(Finding::ruleId)
        .containsExactly("SG-14", "SG-24", "SG-24");
  }

  private static byte[] withList(Instant revoked) {
    byte[] list = SEAL.revocationList(later().minusSeconds(60), revoked);
    return StampedDocuments.raise(
        STAMPED_SEAL,
        BaselineLevel.LT,
        NEXT.at(STAMPED),
        new ValidationData(List.of(), List.of(list, NEXT.revocationList(later()))));
  }

  private static Instant later() {
    return STAMPED.plus(Duration.ofHours(1));
  }

  private static byte[] seal(SealingAuthority authority) {
    return new XadesSealer()
        .seal(
            Examples.bytes("certificate-of-origin.xml"),
            authority.key(),
            authority.chain(),
            Examples.NOW);
  }

  private static byte[] stamp(byte[] sealed, Instant time) {
    return StampedDocuments.raise(sealed, BaselineLevel.T, NEXT.at(time), ValidationData.NONE);
  }

  private static ValidatedSignature validate(byte[] document, Instant now) {
    return new BasicSignatureValidation().validate(document, now, NEXT.trustedAt(now));
  }

  private static void assertRefused(
      ValidatedSignature signature, SubIndication subIndication, String... rules) {
    assertThat(signature.indication()).isEqualTo(Indication.INDETERMINATE);
    assertThat(signature.subIndication()).isEqualTo(subIndication);
    assertThat(signature.findings()).extracting(Finding::ruleId).containsExactly(rules);
  }
}
