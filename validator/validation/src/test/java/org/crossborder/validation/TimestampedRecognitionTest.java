// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.ReasonCode;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.XadesAugmentation;
import org.crossborder.validation.signature.XadesSealer;
import org.crossborder.validation.signature.timestamp.TimestampAuthority;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A listed authority's time-stamp is the proof of time that recognition is decided on. */
class TimestampedRecognitionTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final TimestampAuthority TSA =
      TimestampAuthority.until(Instant.parse("2036-01-01T00:00:00Z"));
  private static final Instant SEALED = Examples.NOW.minus(Duration.ofHours(5));
  private static final Instant STAMPED = SEALED.plusSeconds(60);
  private static final Instant REVOKED = SEALED.plus(Duration.ofHours(1));
  private static final Validator VALIDATOR = Validator.create();

  @ParameterizedTest
  @EnumSource(BaselineLevel.class)
  void everyLevelIsAccepted(BaselineLevel level) {
    ValidationReport report = validate(level, trust(null, "BD"));
    assertThat(report.findings()).isEmpty();
    assertThat(report.layer(Layer.SCHEMA).status()).isEqualTo(LayerStatus.VALID);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
    assertThat(report.validatedSignature().orElseThrow().level()).isEqualTo(level);
  }

  @Test
  void aSealFromBeforeARevocationIsRecognisedByItsTimestampOnly() {
    assertThat(validate(BaselineLevel.T, trust(REVOKED, "BD")).decision())
        .isEqualTo(Decision.ACCEPT);
    ValidationReport claimed = validate(BaselineLevel.B, trust(REVOKED, "BD"));
    assertThat(claimed.recognised().orElseThrow().verdict())
        .isEqualTo(RecognitionVerdict.NOT_RECOGNISED);
    assertThat(claimed.recognised().orElseThrow().reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.CERT_REVOKED);
  }

  @Test
  void aSealFromAfterItIsNot() {
    assertThat(
            validate(BaselineLevel.T, trust(SEALED.minusSeconds(60), "BD"))
                .recognised()
                .orElseThrow()
                .reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.CERT_REVOKED);
  }

  /** A third State's authority is nobody's between these two. */
  @Test
  void anAuthorityOfAnotherPartyProvesNothing() {
    ValidationReport report = validate(BaselineLevel.T, trust(REVOKED, "MN"));
    assertThat(report.decision()).isEqualTo(Decision.REJECT);
    assertThat(report.findings()).anyMatch(finding -> finding.ruleId().equals("SG-23"));
  }

  @Test
  void aWithdrawnAuthoritysEarlierTimestampsStand() {
    TrustedSnapshot trust = trust(REVOKED, "BD", ServiceStatus.WITHDRAWN, STAMPED.plusSeconds(60));
    assertThat(validate(BaselineLevel.T, trust).decision()).isEqualTo(Decision.ACCEPT);
    TrustedSnapshot before = trust(REVOKED, "BD", ServiceStatus.WITHDRAWN, STAMPED);
    assertThat(validate(BaselineLevel.T, before).decision()).isEqualTo(Decision.REJECT);
  }

  @Test
  void aCompromisedAuthorityProvesNothing() {
    TrustedSnapshot trust =
        trust(REVOKED, "BD", ServiceStatus.COMPROMISED, STAMPED.plusSeconds(60));
    assertThat(validate(BaselineLevel.T, trust).decision()).isEqualTo(Decision.REJECT);
  }

  private static ValidationReport validate(BaselineLevel level, TrustedSnapshot trust) {
    return VALIDATOR.validate(
        document(level), ValidationContext.claimed("KR", Examples.NOW, trust));
  }

  private static byte[] document(BaselineLevel level) {
    byte[] sealed =
        new XadesSealer()
            .seal(Examples.bytes("certificate-of-origin.xml"), BD.key(), BD.chain(), SEALED);
    ValidationData data =
        new ValidationData(
            List.of(), List.of(BD.revocationList(STAMPED), TSA.revocationList(STAMPED)));
    try {
      return new XadesAugmentation(TSA.at(STAMPED), data).raise(sealed, level);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TrustedSnapshot trust(Instant revoked, String partyOfTsa) {
    return trust(revoked, partyOfTsa, ServiceStatus.GRANTED, STAMPED.plusSeconds(60));
  }

  private static TrustedSnapshot trust(
      Instant revoked, String partyOfTsa, ServiceStatus status, Instant since) {
    Snapshot plain = TrustFixture.recognising(BD).snapshot();
    List<TrustService> services = new ArrayList<>();
    plain
        .services()
        .forEach(
            service ->
                services.add(
                    service.withRevocationLists(
                        List.of(BD.revocationList(Examples.NOW.minusSeconds(60), revoked)))));
    services.add(timestamping(partyOfTsa, status, since));
    Snapshot snapshot =
        new Snapshot(
            plain.version(),
            plain.issuedAt(),
            plain.nextUpdate(),
            plain.parties(),
            services,
            plain.levelMappings(),
            plain.arrangements());
    return new TrustedSnapshot(snapshot, Examples.NOW.plusSeconds(600), "00");
  }

  private static TrustService timestamping(String party, ServiceStatus status, Instant since) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    return new TrustService(
        party + "/tsa",
        party,
        "Time Service",
        "Time-stamps",
        ServiceType.TIMESTAMPING,
        List.of(TSA.ca()),
        "high",
        List.of(
            new ServiceStatusPeriod(
                ServiceStatus.GRANTED, new Period(from, since), "granted", null),
            new ServiceStatusPeriod(status, Period.since(since), "later", null)),
        List.of(TSA.revocationList(Examples.NOW.minusSeconds(60))));
  }
}
