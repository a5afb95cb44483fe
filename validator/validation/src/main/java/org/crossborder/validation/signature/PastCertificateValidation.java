// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureRule.CERTIFICATE_BEGUN;
import static org.crossborder.validation.signature.SignatureRule.CERTIFICATE_CURRENT;
import static org.crossborder.validation.signature.SignatureRule.CERTIFICATE_NOT_REVOKED;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationStatus.Revoked;
import org.crossborder.validation.finding.Location;

/**
 * The signing certificate at the best signature time (EN 319 102-1, clauses 5.5.4 step 4 and
 * 5.6.2): it had begun, had not ended, and by the revocation data in the signature was not revoked.
 * What happened to it later does not matter.
 */
final class PastCertificateValidation {
  private PastCertificateValidation() {}

  static List<Refusal> check(
      Location location,
      X509Certificate signer,
      Instant bestSignatureTime,
      Optional<List<RevocationStatus>> statuses) {
    Instant begin = signer.getNotBefore().toInstant();
    Instant end = signer.getNotAfter().toInstant();
    if (bestSignatureTime.isBefore(begin)) {
      return List.of(CERTIFICATE_BEGUN.broken(location, "early", bestSignatureTime, begin));
    }
    if (bestSignatureTime.isAfter(end)) {
      return List.of(CERTIFICATE_CURRENT.broken(location, "expired", end, bestSignatureTime));
    }
    return statuses
        .flatMap(RevocationStatus::earliest)
        .map(status -> (Revoked) status)
        .filter(revoked -> !bestSignatureTime.isBefore(revoked.effective()))
        .map(revoked -> List.of(revoked(location, revoked, bestSignatureTime)))
        .orElse(List.of());
  }

  private static Refusal revoked(Location location, Revoked revoked, Instant at) {
    return CERTIFICATE_NOT_REVOKED.broken(
        location, "revoked", revoked.effective(), revoked.reason(), at);
  }
}
