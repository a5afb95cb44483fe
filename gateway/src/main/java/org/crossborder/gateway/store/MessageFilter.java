// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows; null is any.
 *
 * @param since the first instant that they were stored at
 * @param before the first instant after that
 * @param party ISO code of the Party on the other side
 * @param documentType document type id
 * @param ids that they go by
 * @param organisation that submitted them
 * @param after where the page before ended
 */
public record MessageFilter(
    @Nullable Direction direction,
    @Nullable State state,
    @Nullable Instant since,
    @Nullable Instant before,
    @Nullable String party,
    @Nullable String documentType,
    MessageIds ids,
    @Nullable String organisation,
    @Nullable PagePosition after,
    int limit) {

  /** Those of every organisation, from the newest on. */
  public MessageFilter(
      @Nullable Direction direction, @Nullable State state, @Nullable Instant since, int limit) {
    this(direction, state, since, null, null, null, MessageIds.NONE, null, null, limit);
  }
}
