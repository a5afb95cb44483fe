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

/**
 * The signing certificate at the best signature time (EN 319 102-1, clauses 5.5.4 step 4 and
 * 5.6.2): it had begun, had not ended, and by the revocation data in the signature was not revoked.
 * What happened to it later does not matter.
 */
final class PastCertificateValidation {
  private PastCertificateValidation() {}

  static List<Refusal> check(
      SignatureElements elements,
      X509Certificate signer,
      Instant bestSignatureTime,
      Optional<List<RevocationStatus>> statuses) {
    Instant begin = signer.getNotBefore().toInstant();
    Instant end = signer.getNotAfter().toInstant();
    if (bestSignatureTime.isBefore(begin)) {
      return List.of(elements.broken(CERTIFICATE_BEGUN, "early", bestSignatureTime, begin));
    }
    if (bestSignatureTime.isAfter(end)) {
      return List.of(elements.broken(CERTIFICATE_CURRENT, "expired", end, bestSignatureTime));
    }
    return statuses
        .flatMap(RevocationStatus::earliest)
        .map(status -> (Revoked) status)
        .filter(revoked -> !bestSignatureTime.isBefore(revoked.effective()))
        .map(revoked -> List.of(revoked(elements, revoked, bestSignatureTime)))
        .orElse(List.of());
  }

  private static Refusal revoked(SignatureElements elements, Revoked revoked, Instant at) {
    return elements.broken(
        CERTIFICATE_NOT_REVOKED, "revoked", revoked.effective(), revoked.reason(), at);
  }
}
