// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.Period;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.TrustService;

/**
 * The certificates by which a service is known: those that are registered, and renewed ones of a
 * registered key if the key itself signed them. Nobody else could: a certificate that another made
 * for the key may state other names and limits.
 */
final class Identities {
  private Identities() {}

  /** All of them, in use or not. */
  static List<X509Certificate> of(TrustService service, List<X509Certificate> pool) {
    if (service.spkiSha256().isEmpty()) {
      return service.digitalIdentities();
    }
    List<X509Certificate> identities = new ArrayList<>(service.digitalIdentities());
    pool.stream()
        .filter(certificate -> service.spkiSha256().contains(keyOf(certificate)))
        .filter(Identities::isSelfSignedCa)
        .forEach(identities::add);
    return identities;
  }

  /** Those in use at a time. */
  static List<X509Certificate> inUse(TrustService service, List<X509Certificate> pool, Instant at) {
    List<X509Certificate> all = of(service, pool);
    return service.identityPeriods().isEmpty()
        ? all
        : all.stream()
            .filter(c -> period(service, c).map(p -> p.contains(at)).orElse(true))
            .toList();
  }

  /** When the service uses a certificate, if that is limited; by the certificate, or by its key. */
  static Optional<Period> period(TrustService service, X509Certificate certificate) {
    if (service.identityPeriods().isEmpty()) {
      return Optional.empty();
    }
    return period(service, Fingerprint.sha256(certificate))
        .or(
            () ->
                service.digitalIdentities().contains(certificate)
                    ? Optional.empty()
                    : period(service, keyOf(certificate)));
  }

  private static Optional<Period> period(TrustService service, String sha256) {
    return service.identityPeriods().stream()
        .filter(identity -> identity.sha256().equals(sha256))
        .map(IdentityPeriod::period)
        .findFirst();
  }

  private static String keyOf(X509Certificate certificate) {
    return Fingerprint.sha256(certificate.getPublicKey().getEncoded());
  }

  private static boolean isSelfSignedCa(X509Certificate certificate) {
    try {
      certificate.verify(certificate.getPublicKey());
      return certificate.getBasicConstraints() >= 0
          && certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
