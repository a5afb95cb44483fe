// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Looks when each certificate runs out that the gateway depends on at this moment. */
public final class CertificateWatch {
  private final Supplier<List<WatchedCertificate>> certificates;
  private final Duration warning;
  private final Clock clock;

  /**
   * @param certificates all there are just now
   * @param warning how long before its end a certificate is near it
   */
  public CertificateWatch(
      Supplier<List<WatchedCertificate>> certificates, Duration warning, Clock clock) {
    this.certificates = certificates;
    this.warning = warning;
    this.clock = clock;
  }

  /** Each certificate once for each use, the one that runs out first in front. */
  public List<CertificateExpiry> all() {
    Instant now = clock.instant();
    return certificates.get().stream()
        .map(watched -> expiry(watched, now))
        .distinct()
        .sorted(Comparator.comparing(CertificateExpiry::notAfter))
        .toList();
  }

  /** Those that have run out or are near it. */
  public List<CertificateExpiry> near() {
    Instant limit = clock.instant().plus(warning);
    return all().stream().filter(expiry -> expiry.notAfter().isBefore(limit)).toList();
  }

  private static CertificateExpiry expiry(WatchedCertificate watched, Instant now) {
    X509Certificate certificate = watched.certificate();
    Instant notAfter = certificate.getNotAfter().toInstant();
    return new CertificateExpiry(
        watched.kind(),
        watched.of(),
        watched.use(),
        certificate.getSubjectX500Principal().getName(),
        certificate.getSerialNumber().toString(16),
        certificate.getNotBefore().toInstant(),
        notAfter,
        Math.floorDiv(Duration.between(now, notAfter).toSeconds(), Duration.ofDays(1).toSeconds()));
  }
}
