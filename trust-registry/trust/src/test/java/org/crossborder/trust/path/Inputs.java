// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Inputs of RFC 5280's algorithm alone, revocation not checked. */
final class Inputs {
  static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");

  private Inputs() {}

  static PathInputs of(
      X509Certificate target, List<X509Certificate> pool, X509Certificate... anchors) {
    return new PathInputs(
        target,
        pool,
        List.of(anchors),
        List.of(),
        List.of(),
        AT,
        Set.of(),
        Set.of(PathInputs.ANY_POLICY),
        false,
        false,
        false,
        null,
        CertificateProfile.RFC5280);
  }
}
