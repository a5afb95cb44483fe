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
 * @param messageId of the message that carries the document
 * @param conversationId of that message
 * @param documentType document type id
 * @param documentNumber the document's own number
 * @param sha256 of the document's bytes
 * @param organisation that submitted them
 * @param after where the page before ended
 */
public record MessageFilter(
    @Nullable Direction direction,
    @Nullable State state,
    @Nullable Instant since,
    @Nullable Instant before,
    @Nullable String party,
    @Nullable String messageId,
    @Nullable String conversationId,
    @Nullable String documentType,
    @Nullable String documentNumber,
    @Nullable String sha256,
    @Nullable String organisation,
    @Nullable PagePosition after,
    int limit) {

  /** Those of every organisation, from the newest on. */
  public MessageFilter(
      @Nullable Direction direction, @Nullable State state, @Nullable Instant since, int limit) {
    this(direction, state, since, null, null, null, null, null, null, null, null, null, limit);
  }
}
