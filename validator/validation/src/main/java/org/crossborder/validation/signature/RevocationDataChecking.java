// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.crossborder.trust.path.OcspResponse;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.RevocationEvidence;
import org.crossborder.trust.path.RevocationStatuses;
import org.crossborder.trust.path.revocation.CertificateList;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationTime;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.language.Text;

/**
 * Looks at the revocation data that a signature brings: what cannot be read, is about nobody at
 * hand, or was not signed by who may speak for the issuer, tells nothing, and its bringer ought to
 * know.
 */
final class RevocationDataChecking {
  private static final RevocationStatuses STATUSES = new RevocationStatuses();

  private RevocationDataChecking() {}

  /**
   * Warnings.
   *
   * @param certificates those of the signature and of its time-stamps
   * @param at the best signature time
   */
  static List<Finding> check(
      List<byte[]> revocationData,
      List<X509Certificate> certificates,
      Instant at,
      Location location) {
    return revocationData.stream()
        .flatMap(der -> against(der, certificates, at).stream())
        .distinct()
        .map(message -> SignatureRule.REVOCATION_DATA.broken(location, message).finding())
        .toList();
  }

  private static Optional<Text> against(
      byte[] der, List<X509Certificate> certificates, Instant at) {
    try {
      return against(CertificateList.parse(der), certificates);
    } catch (CRLException notACrl) {
      return againstResponse(der, certificates, at);
    }
  }

  private static Optional<Text> against(CertificateList crl, List<X509Certificate> all) {
    X500Principal name = crl.issuer();
    List<X509Certificate> issuers =
        all.stream().filter(each -> each.getSubjectX500Principal().equals(name)).toList();
    if (issuers.isEmpty()) {
      return all.stream().anyMatch(each -> each.getIssuerX500Principal().equals(name))
          ? Optional.empty()
          : Optional.of(SignatureText.of("SG-31.nobody", name.getName()));
    }
    return issuers.stream().anyMatch(crl::isSignedBy)
        ? Optional.empty()
        : Optional.of(SignatureText.of("SG-31.forged", name.getName()));
  }

  private static Optional<Text> againstResponse(byte[] der, List<X509Certificate> all, Instant at) {
    List<OcspResponse> responses = RevocationEvidence.of(List.of(der)).ocspResponses();
    if (responses.isEmpty()) {
      return Optional.of(SignatureText.of("SG-31.unreadable"));
    }
    return all.stream().anyMatch(each -> isToldAbout(each, all, responses, at))
        ? Optional.empty()
        : Optional.of(SignatureText.of("SG-31.silent"));
  }

  /** By somebody who may speak for the certificate's issuer, and about that time. */
  private static boolean isToldAbout(
      X509Certificate certificate,
      List<X509Certificate> all,
      List<OcspResponse> responses,
      Instant at) {
    return all.stream()
        .filter(
            issuer -> issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
        .filter(issuer -> !issuer.equals(certificate))
        .map(
            issuer ->
                STATUSES.of(
                    List.of(certificate, issuer),
                    PathInputs.forTradeDocument(certificate, all, List.of(issuer), at)
                        .withEvidence(List.of(), responses),
                    new RevocationTime(at, null)))
        .anyMatch(statuses -> !(statuses.get(0) instanceof RevocationStatus.Unknown));
  }
}
