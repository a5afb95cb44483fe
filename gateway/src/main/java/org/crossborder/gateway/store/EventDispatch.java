// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a consumer, as it was claimed.
 *
 * @param event its id
 * @param attempts tries so far
 * @param expiresAt when it is given up; null: never
 * @param claimedUntil when somebody else may take it
 */
public record EventDispatch(
    String consumer,
    String event,
    int attempts,
    @Nullable Instant expiresAt,
    String worker,
    Instant claimedUntil) {

  /** How a dispatch stands. */
  public enum Status {
    /** It is tried, again and again. */
    WAITING,
    /** The consumer has it. */
    TAKEN,
    /** It was tried until it expired; a replay begins anew. */
    GIVEN_UP
  }
}
