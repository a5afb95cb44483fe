// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.security.CertificateStatus;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.RevocationStatuses;
import org.crossborder.trust.path.revocation.CertificateList;
import org.crossborder.trust.path.revocation.CertificateListCache;
import org.crossborder.trust.path.revocation.RevocationStatus.Revoked;
import org.crossborder.trust.path.revocation.RevocationTime;
import org.crossborder.trust.service.TrustService;

/**
 * What the revocation lists in the register's snapshot say about gateways' certificates, if the
 * register knows the CA that issued them. A certificate of another CA is relied on because its
 * Party has registered it, and until the Party takes it out (decision 18).
 */
public final class RegisteredRevocations implements CertificateStatus {
  private final TrustData trustData;

  /** These only spare reading lists again; what is in them follows from their bytes alone. */
  private final CertificateListCache lists = new CertificateListCache();

  private final RevocationStatuses statuses = new RevocationStatuses();

  public RegisteredRevocations(TrustData trustData) {
    this.trustData = trustData;
  }

  @Override
  public Optional<String> revocation(X509Certificate certificate, Instant at) {
    return trustData.current().stream()
        .flatMap(trusted -> trusted.snapshot().services().stream())
        .filter(service -> !service.revocationLists().isEmpty())
        .flatMap(service -> revocation(certificate, service, at).stream())
        .findFirst();
  }

  private Optional<String> revocation(
      X509Certificate certificate, TrustService service, Instant at) {
    return service.digitalIdentities().stream()
        .filter(ca -> issued(ca, certificate))
        .flatMap(ca -> revoked(certificate, ca, service, at).stream())
        .findFirst()
        .map(
            revoked ->
                "The certificate %s was revoked with effect from %s (%s), says the revocation list of %s."
                    .formatted(
                        certificate.getSubjectX500Principal(),
                        revoked.effective(),
                        revoked.reason(),
                        service.id()));
  }

  private Optional<Revoked> revoked(
      X509Certificate certificate, X509Certificate ca, TrustService service, Instant at) {
    List<CertificateList> crls = lists.read(service.revocationLists()).readable();
    PathInputs inputs =
        PathInputs.forTradeDocument(certificate, List.of(), service.digitalIdentities(), at)
            .withEvidence(crls, List.of());
    return statuses.of(List.of(certificate, ca), inputs, new RevocationTime(at, at)).stream()
        .filter(Revoked.class::isInstance)
        .map(Revoked.class::cast)
        .filter(revoked -> !at.isBefore(revoked.effective()))
        .findFirst();
  }

  private static boolean issued(X509Certificate ca, X509Certificate certificate) {
    if (!ca.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(ca.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
