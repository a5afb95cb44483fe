// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.time.Instant;
import java.util.UUID;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param party the one on the other side
 * @param error why the last try to move it did not do, or null
 */
public record DocumentLine(
    UUID id,
    @Nullable String type,
    @Nullable String number,
    @Nullable String issuer,
    Direction direction,
    String party,
    State state,
    Instant createdAt,
    @Nullable String error) {
  static DocumentLine of(StoredMessage message) {
    return new DocumentLine(
        message.id(),
        message.document().type(),
        message.document().number(),
        message.document().issuer(),
        message.lifecycle().direction(),
        message.counterparty(),
        message.state(),
        message.createdAt(),
        message.error());
  }
}
