// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.decision.TimeProof;
import org.jspecify.annotations.Nullable;

/**
 * The times that a verdict rests on.
 *
 * @param claimedSigningTime the signer's own word, or null
 * @param provedBy when the signed document is proved to have existed
 * @param timeProof how that is known
 * @param validatedAt when it was validated
 */
public record Times(
    @Nullable Instant claimedSigningTime,
    Instant provedBy,
    TimeProof timeProof,
    Instant validatedAt) {
  /** The claimed time of signing, if one is signed. */
  public Optional<Instant> signingTime() {
    return Optional.ofNullable(claimedSigningTime);
  }
}
