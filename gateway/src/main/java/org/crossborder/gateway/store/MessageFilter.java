// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; null is any.
 *
 * @param organisation that submitted them
 */
public record MessageFilter(
    @Nullable Direction direction,
    @Nullable State state,
    @Nullable Instant since,
    int limit,
    @Nullable String organisation) {

  /** Those of every organisation. */
  public MessageFilter(
      @Nullable Direction direction, @Nullable State state, @Nullable Instant since, int limit) {
    this(direction, state, since, limit, null);
  }
}
