// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;
import static org.crossborder.validation.signature.StampedDocuments.raise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.Examples;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The level that is reported is the one that was validated. */
class XadesLevelsTest {
  private static final Instant NOW = STAMPED.plusSeconds(3_600);

  @ParameterizedTest
  @EnumSource(BaselineLevel.class)
  void eachLevelThatIsMadeIsValidated(BaselineLevel level) {
    ValidatedSignature signature = validate(raise(level), NOW, AUTHORITY.trustedAt(NOW));
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.passed()).isTrue();
    assertThat(signature.level()).isEqualTo(level);
    assertThat(signature.notEvaluated()).isEmpty();
    assertThat(signature.scope().wholeDocument()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = BaselineLevel.class, names = "B", mode = EnumSource.Mode.EXCLUDE)
  void withoutTrustInItsAuthorityATimestampProvesNothing(BaselineLevel level) {
    ValidatedSignature signature = validate(raise(level), NOW, TimestampTrust.NONE);
    assertThat(signature.passed()).isTrue();
    assertThat(signature.level()).isEqualTo(BaselineLevel.B);
    assertThat(signature.provedByTimestamp()).isEmpty();
    assertThat(signature.bestSignatureTime()).isEqualTo(NOW);
    assertThat(signature.findings())
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.ruleId()).isEqualTo("SG-23"));
  }

  @Test
  void theBestSignatureTimeIsThatOfTheTimestamp() {
    ValidatedSignature signature = validate(raise(BaselineLevel.T), NOW, AUTHORITY.trustedAt(NOW));
    Instant latest = STAMPED.plusSeconds(1);
    assertThat(signature.bestSignatureTime()).isEqualTo(latest);
    assertThat(signature.provedByTimestamp()).contains(latest);
    assertThat(signature.timestamps())
        .singleElement()
        .satisfies(
            timestamp -> {
              assertThat(timestamp.kind()).isEqualTo(TimestampKind.SIGNATURE);
              assertThat(timestamp.time()).isEqualTo(STAMPED);
              assertThat(timestamp.authority()).isEqualTo(AUTHORITY.certificate());
              assertThat(timestamp.policy()).isEqualTo("1.3.6.1.4.1.99999.1");
            });
  }

  @Test
  void anEarlierProofOfTheCallersIsTheBest() {
    Instant received = STAMPED.minusSeconds(30);
    ValidatedSignature signature =
        validate(raise(BaselineLevel.T), received, AUTHORITY.trustedAt(NOW));
    assertThat(signature.bestSignatureTime()).isEqualTo(received);
  }

  @Test
  void aRenewedArchiveTimestampProtectsTheOneBefore() {
    Instant later = StampedDocuments.LATER;
    byte[] renewed = StampedDocuments.renewed();
    ValidatedSignature signature =
        validate(
            renewed,
            later.plus(Duration.ofHours(1)),
            StampedDocuments.trust(
                List.of(AUTHORITY, StampedDocuments.NEXT), later.plus(Duration.ofHours(1))));
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.level()).isEqualTo(BaselineLevel.LTA);
    assertThat(signature.timestamps())
        .extracting(ValidatedTimestamp::kind)
        .containsExactly(TimestampKind.SIGNATURE, TimestampKind.ARCHIVE, TimestampKind.ARCHIVE);
    assertThat(signature.bestSignatureTime()).isEqualTo(STAMPED.plusSeconds(1));
    assertThat(Examples.NOW).isBefore(later);
    assertThat(new String(renewed, UTF_8)).contains("TimeStampValidationData");
  }

  private static ValidatedSignature validate(byte[] document, Instant now, TimestampTrust trust) {
    return new BasicSignatureValidation().validate(document, now, trust);
  }
}
