// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evidence package that was made.
 *
 * @param exportedAt when it was sealed
 * @param payload its bytes
 * @param level of its signature: B, T, LT or LTA
 * @param messageVersion of the document when it was made; another one means that there is more
 * @param acknowledgements how many there were then
 * @param verified what came of verifying it; null if nobody could
 * @param verifiableUntil the end of its newest time-stamp's certificate; null without a time-stamp
 */
public record KeptPackage(
    Instant exportedAt,
    StoredPayload payload,
    String level,
    int messageVersion,
    int acknowledgements,
    @Nullable Boolean verified,
    @Nullable Instant verifiableUntil) {

  /** Until when it can be verified as it is, if that is known. */
  public Optional<Instant> verifiable() {
    return Optional.ofNullable(verifiableUntil);
  }
}
