// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** Who may speak for a Party's gateway (rule X05). */
final class RegisteredSigners {
  private RegisteredSigners() {}

  /** Whether {@code party} has registered this certificate, and it is valid at {@code at}. */
  static boolean has(TrustData trustData, String party, X509Certificate signer, Instant at) {
    Optional<Party> registered =
        trustData.current().map(TrustedSnapshot::snapshot).flatMap(s -> s.party(party));
    return registered.isPresent()
        && registered.get().gateways().stream()
            .anyMatch(gateway -> gateway.signingCertificates().contains(signer))
        && isValid(signer, at);
  }

  private static boolean isValid(X509Certificate signer, Instant at) {
    try {
      signer.checkValidity(Date.from(at));
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }
}
