// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.TrustService;

/** A listed service for time-stamps, as of a time (rules D07 and T04). */
final class ListedAuthority {
  private ListedAuthority() {}

  /** Granted then, and not compromised with effect from then or before. */
  static boolean isGranted(TrustService service, Instant time) {
    boolean granted =
        service.statusHistory().stream()
            .filter(period -> period.status() == ServiceStatus.GRANTED)
            .anyMatch(period -> period.period().contains(time));
    boolean compromised =
        service.statusHistory().stream()
            .filter(period -> period.status() == ServiceStatus.COMPROMISED)
            .anyMatch(period -> !time.isBefore(period.invalidSince().orElse(Instant.MIN)));
    return granted && !compromised;
  }

  /** The certificates in use then. */
  static List<X509Certificate> identities(TrustService service, Instant time) {
    return service.digitalIdentities().stream()
        .filter(identity -> isInUse(service, identity, time))
        .toList();
  }

  private static boolean isInUse(TrustService service, X509Certificate identity, Instant time) {
    String sha256 = sha256(identity);
    return service.identityPeriods().stream()
        .filter(period -> period.sha256().equals(sha256))
        .allMatch(period -> period.period().contains(time));
  }

  private static String sha256(X509Certificate certificate) {
    try {
      return HexFormat.of().formatHex(DigestNames.digest("SHA-256", certificate.getEncoded()));
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A listed certificate cannot be encoded", e);
    }
  }
}
