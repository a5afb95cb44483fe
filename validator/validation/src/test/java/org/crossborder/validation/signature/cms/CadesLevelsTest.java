// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.crossborder.validation.signature.SealedDocuments.EC;
import static org.crossborder.validation.signature.SealedDocuments.RSA;
import static org.crossborder.validation.signature.StampedDocuments.AUTHORITY;
import static org.crossborder.validation.signature.StampedDocuments.NEXT;
import static org.crossborder.validation.signature.StampedDocuments.STAMPED;
import static org.crossborder.validation.signature.cms.StampedMessages.CONTENT;
import static org.crossborder.validation.signature.cms.StampedMessages.NOW;
import static org.crossborder.validation.signature.cms.StampedMessages.raise;
import static org.crossborder.validation.signature.cms.StampedMessages.validate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.StampedDocuments;
import org.crossborder.validation.signature.TimestampKind;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.ValidatedTimestamp;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The level that is reported of a CAdES signature is the one that was validated. */
class CadesLevelsTest {
  @ParameterizedTest
  @EnumSource(BaselineLevel.class)
  void eachLevelThatIsMadeIsValidated(BaselineLevel level) {
    ValidatedSignature signature = validate(raise(level), NOW, AUTHORITY.trustedAt(NOW));
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.passed()).isTrue();
    assertThat(signature.level()).isEqualTo(level);
    assertThat(signature.notEvaluated()).isEmpty();
    assertThat(signature.signingTime()).contains(Examples.NOW);
  }

  @ParameterizedTest
  @EnumSource(RsaPadding.class)
  void aDetachedSignatureIsRaisedToo(RsaPadding padding) throws Exception {
    for (SealingAuthority seal : List.of(RSA, EC)) {
      byte[] sealed =
          new CadesSealer(padding).detached(CONTENT, seal.key(), seal.chain(), Examples.NOW);
      byte[] raised =
          new CadesAugmentation(
                  AUTHORITY.at(STAMPED),
                  new ValidationData(
                      List.of(),
                      List.of(
                          seal.revocationList(STAMPED.plusSeconds(60)),
                          AUTHORITY.revocationList(STAMPED.plusSeconds(60)))))
              .raise(sealed, CONTENT, BaselineLevel.LTA);
      ValidatedSignature signature =
          new CmsSignatureValidation()
              .validateDetached(raised, CONTENT, SignedScope.NONE, NOW, AUTHORITY.trustedAt(NOW))
              .get(0);
      assertThat(signature.findings()).isEmpty();
      assertThat(signature.formatAndLevel()).isEqualTo("CAdES-LTA");
    }
  }

  @ParameterizedTest
  @EnumSource(value = BaselineLevel.class, names = "B", mode = EnumSource.Mode.EXCLUDE)
  void withoutTrustInItsAuthorityATimestampProvesNothing(BaselineLevel level) {
    ValidatedSignature signature = validate(raise(level), NOW, TimestampTrust.NONE);
    assertThat(signature.passed()).isTrue();
    assertThat(signature.level()).isEqualTo(BaselineLevel.B);
    assertThat(signature.bestSignatureTime()).isEqualTo(NOW);
  }

  @Test
  void aRenewedArchiveTimestampProtectsTheOneBefore() {
    Instant now = Instant.parse("2029-06-01T00:00:00Z");
    TimestampTrust trust = StampedDocuments.trust(List.of(AUTHORITY, NEXT), now);
    ValidatedSignature signature = validate(StampedMessages.renewed(), now, trust);
    assertThat(signature.findings()).isEmpty();
    assertThat(signature.level()).isEqualTo(BaselineLevel.LTA);
    assertThat(signature.timestamps())
        .extracting(ValidatedTimestamp::kind)
        .containsExactly(TimestampKind.SIGNATURE, TimestampKind.ARCHIVE, TimestampKind.ARCHIVE);
    assertThat(signature.bestSignatureTime()).isEqualTo(STAMPED.plusSeconds(1));
    assertThat(validate(raise(BaselineLevel.LTA), now, trust).passed()).isFalse();
  }

  @Test
  void aRevocationAfterTheTimestampDoesNotMatterAndOneBeforeDoes() {
    assertThat(withList(STAMPED.plusSeconds(60)).formatAndLevel()).isEqualTo("CAdES-LT");
    ValidatedSignature refused = withList(STAMPED.minusSeconds(60));
    assertThat(refused.passed()).isFalse();
    assertThat(refused.findings()).extracting(finding -> finding.ruleId()).containsExactly("SG-30");
  }

  @Test
  void whatDoesNotVerifyIsNotRaised() {
    byte[] other =
        new CadesSealer(RsaPadding.PSS)
            .detached(
                "other".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                RSA.key(),
                RSA.chain(),
                Examples.NOW);
    CadesAugmentation augmentation =
        new CadesAugmentation(AUTHORITY.at(STAMPED), ValidationData.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> augmentation.raise(other, CONTENT, BaselineLevel.T))
        .withMessageContaining("altered");
  }

  @Test
  void theKeyHasToBeTheCertificates() {
    CadesSealer sealer = new CadesSealer(RsaPadding.PSS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sealer.attached(CONTENT, EC.caKey(), EC.chain(), Examples.NOW));
  }

  private static ValidatedSignature withList(Instant revoked) {
    byte[] list = RSA.revocationList(NOW.minusSeconds(60), revoked);
    byte[] raised =
        raise(
            raise(BaselineLevel.T),
            BaselineLevel.LT,
            AUTHORITY.at(STAMPED),
            new ValidationData(
                List.of(), List.of(list, AUTHORITY.revocationList(NOW.minusSeconds(60)))));
    return validate(raised, NOW.plus(Duration.ofMinutes(5)), AUTHORITY.trustedAt(NOW));
  }
}
