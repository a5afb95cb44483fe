// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in question, and from when it is asked.
 *
 * @param at the time at which the certificate must not have been revoked
 * @param now when it is asked: revocation data must be current then, or made after {@code at}; null
 *     if they need only have been current at {@code at}, or made after it
 */
public record RevocationTime(Instant at, @Nullable Instant now) {
  /** Whether data with these dates tell that something was not revoked. */
  public boolean isToldBy(Instant thisUpdate, @Nullable Instant nextUpdate) {
    Instant asked = now == null ? at : now;
    boolean known = now == null || !thisUpdate.isAfter(now);
    boolean current = nextUpdate != null && asked.isBefore(nextUpdate);
    return known && (current || !thisUpdate.isBefore(at));
  }
}
