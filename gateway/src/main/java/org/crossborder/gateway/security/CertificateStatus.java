// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/** Whether a registered certificate has been revoked; the register's side answers. */
@FunctionalInterface
public interface CertificateStatus {
  /** Where nothing says revoked. */
  CertificateStatus NEVER_REVOKED = (certificate, at) -> Optional.empty();

  /** Why the certificate may not be relied on at this time: a sentence; empty if it may. */
  Optional<String> revocation(X509Certificate certificate, Instant at);
}
