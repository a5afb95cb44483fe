// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Whether certificates are valid now, and for how long. */
final class Validity {
  private static final Duration SOON = Duration.ofDays(30);

  private Validity() {}

  static Judgement of(List<X509Certificate> certificates, Instant now, String fix) {
    String said = certificates.stream().map(Validity::said).collect(Collectors.joining("; "));
    if (!certificates.stream().allMatch(certificate -> isValid(certificate, now))) {
      return Judgement.failed(FaultClass.TRUST, said, fix);
    }
    return certificates.stream().allMatch(certificate -> isValid(certificate, now.plus(SOON)))
        ? Judgement.passed(said)
        : Judgement.warning(said, "Replace what ends within thirty days.");
  }

  private static boolean isValid(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  private static String said(X509Certificate certificate) {
    return "%s, valid from %s to %s"
        .formatted(
            certificate.getSubjectX500Principal().getName(),
            certificate.getNotBefore().toInstant(),
            certificate.getNotAfter().toInstant());
  }
}
