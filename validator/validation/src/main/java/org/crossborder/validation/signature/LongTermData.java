// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.CertificationPathValidator;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.PathResult;
import org.crossborder.trust.path.RevocationEvidence;
import org.crossborder.trust.path.RevocationStatuses;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationTime;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * What the validation data in a signature say about the certificates of its signer's path, up to
 * the highest certificate that is at hand. That says nothing about trust, which is recognition's to
 * give; but a key that an issuer itself calls revoked is revoked for everybody.
 */
final class LongTermData {
  private final CertificationPathValidator paths = new CertificationPathValidator();
  private final RevocationStatuses statuses = new RevocationStatuses();

  /**
   * The status of each certificate below the highest, the signer's first; empty if the certificates
   * at hand form no path that was valid then.
   *
   * @param at the best signature time
   */
  Optional<List<RevocationStatus>> statuses(
      X509Certificate signer, ValidationData data, Instant at) {
    PathInputs inputs = PathInputs.forTradeDocument(signer, data.certificates(), highest(data), at);
    RevocationEvidence evidence = RevocationEvidence.of(data.revocationData());
    return paths.validate(inputs) instanceof PathResult.Valid valid
        ? Optional.of(
            statuses.of(
                valid.certificates(),
                inputs.withEvidence(evidence.crls(), evidence.ocspResponses()),
                new RevocationTime(at, null)))
        : Optional.empty();
  }

  /** Certificates of CAs whose own issuer is not at hand, and those that issued themselves. */
  private static List<X509Certificate> highest(ValidationData data) {
    return data.certificates().stream()
        .filter(certificate -> certificate.getBasicConstraints() >= 0)
        .filter(certificate -> isSelfIssued(certificate) || !isIssuedByOneOf(certificate, data))
        .toList();
  }

  private static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
  }

  private static boolean isIssuedByOneOf(X509Certificate certificate, ValidationData data) {
    return data.certificates().stream()
        .anyMatch(
            other -> other.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()));
  }
}
