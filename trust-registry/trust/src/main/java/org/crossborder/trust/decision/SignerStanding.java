// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * How the signer stands: the trust service its certification path leads to, and what speaks against
 * it.
 *
 * @param found the service, or null if no path leads to one
 * @param path the path, target first; the nearest one if none is valid
 * @param pathSha256 SHA-256 of its certificates
 */
record SignerStanding(
    @Nullable TrustService found,
    List<X509Certificate> path,
    List<String> pathSha256,
    List<Reason> reasons) {
  SignerStanding {
    path = List.copyOf(path);
    pathSha256 = List.copyOf(pathSha256);
    reasons = List.copyOf(reasons);
  }

  SignerStanding(@Nullable TrustService found, List<X509Certificate> path, List<Reason> reasons) {
    this(found, path, path.stream().map(Fingerprint::sha256).toList(), reasons);
  }

  /** No signer was asked about. */
  static SignerStanding anyone() {
    return new SignerStanding(null, List.of(), List.of());
  }

  Optional<TrustService> service() {
    return Optional.ofNullable(found);
  }
}
