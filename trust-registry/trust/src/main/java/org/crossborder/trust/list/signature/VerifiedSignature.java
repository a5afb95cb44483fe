// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.list.ListFinding;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying a list's signature.
 *
 * @param signedBy the accepted certificate that it verifies with, or null where it does not
 * @param claimedTime the SigningTime of a signature that verifies, else null
 * @param findings the reason where it does not verify, and what else was noticed
 */
public record VerifiedSignature(
    @Nullable X509Certificate signedBy, @Nullable Instant claimedTime, List<ListFinding> findings) {
  public VerifiedSignature {
    findings = List.copyOf(findings);
  }

  /** Who signed; empty where the signature is not to be relied on. */
  public Optional<X509Certificate> signer() {
    return Optional.ofNullable(signedBy);
  }

  /** When the signer says that it was. */
  public Optional<Instant> signingTime() {
    return Optional.ofNullable(claimedTime);
  }
}
