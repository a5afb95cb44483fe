// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.certificate.WatchedCertificate.Kind;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;

/** Who depends on a certificate is told before it ends, once a day, and after it. */
class CertificateWatchTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final List<WatchedCertificate> CERTIFICATES =
      List.of(ending("far", 400), ending("near", 10), ending("over", -2));

  private static WatchedCertificate ending(String use, int days) {
    return new WatchedCertificate(
        Kind.BUNDLE,
        use,
        TestPki.rsa(use, NOW.minus(Duration.ofDays(500)), NOW.plus(Duration.ofDays(days)))
            .certificate());
  }

  private static CertificateWatch watch(Instant now) {
    return new CertificateWatch(
        () -> CERTIFICATES, Duration.ofDays(30), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void theFirstToEndIsInFront() {
    assertThat(watch(NOW).all())
        .extracting(CertificateExpiry::use)
        .containsExactly("bundle over", "bundle near", "bundle far");
    assertThat(watch(NOW).near()).extracting(CertificateExpiry::daysLeft).containsExactly(-2L, 10L);
  }

  @Test
  void healthIsDegradedWhileOneIsNear() {
    assertThat(new CertificateHealth(watch(NOW)).health().getStatus().getCode())
        .isEqualTo("DEGRADED");
    CertificateWatch early =
        new CertificateWatch(
            () -> List.of(CERTIFICATES.get(0)),
            Duration.ofDays(30),
            Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(new CertificateHealth(early).health().getStatus().getCode()).isEqualTo("UP");
  }

  @Test
  void eachIsToldOfOnceADay() {
    List<CertificateExpiry> told = new ArrayList<>();
    Instant[] now = {NOW};
    Clock clock =
        new Clock() {
          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    CertificateWarnings warnings = new CertificateWarnings(watch(NOW), told::add, clock);

    warnings.run();
    warnings.run();
    assertThat(told).hasSize(2);

    now[0] = NOW.plus(Duration.ofDays(1));
    warnings.run();
    assertThat(told).hasSize(4);
  }
}
