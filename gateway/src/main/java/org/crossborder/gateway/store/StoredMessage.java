// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A UserMessage that this gateway answers for, as it was when it was read.
 *
 * @param id of the document in the national API
 * @param version grows with each change; a change made on an older version does not pass
 * @param sender ISO code of the Party it comes from
 * @param recipient ISO code of the Party it goes to
 * @param agreement id of the arrangement (eb:AgreementRef), or null
 * @param trackingIdentifier id of the document at the sender
 * @param attempts tries of what is to be done in this state
 * @param error why the last try did not do, or null
 * @param triedSince when it was stored, or sent again after it had been given up
 * @param expiresAt when the gateway stops trying to send
 */
public record StoredMessage(
    UUID id,
    Lifecycle lifecycle,
    State state,
    int version,
    String messageId,
    @Nullable String refToMessageId,
    String conversationId,
    @Nullable String agreement,
    String trackingIdentifier,
    String sender,
    String recipient,
    CarriedDocument document,
    int attempts,
    @Nullable String error,
    Instant createdAt,
    Instant updatedAt,
    Instant triedSince,
    Instant expiresAt) {

  /** The Party on the other side. */
  public String counterparty() {
    return lifecycle.direction() == Direction.OUTBOUND ? recipient : sender;
  }
}
