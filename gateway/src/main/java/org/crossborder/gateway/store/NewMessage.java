// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message about to be stored in the first state of its lifecycle. */
public record NewMessage(
    UUID id,
    Lifecycle lifecycle,
    String messageId,
    @Nullable String refToMessageId,
    String conversationId,
    @Nullable String agreement,
    String trackingIdentifier,
    String sender,
    String recipient,
    CarriedDocument document,
    List<StoredPart> parts,
    MessageHeader header,
    Instant createdAt,
    Instant expiresAt) {
  public NewMessage {
    parts = List.copyOf(parts);
  }

  /** A message whose producer has set nothing beyond what every message has. */
  public NewMessage(
      UUID id,
      Lifecycle lifecycle,
      String messageId,
      @Nullable String refToMessageId,
      String conversationId,
      @Nullable String agreement,
      String trackingIdentifier,
      String sender,
      String recipient,
      CarriedDocument document,
      List<StoredPart> parts,
      Instant createdAt,
      Instant expiresAt) {
    this(
        id,
        lifecycle,
        messageId,
        refToMessageId,
        conversationId,
        agreement,
        trackingIdentifier,
        sender,
        recipient,
        document,
        parts,
        MessageHeader.PLAIN,
        createdAt,
        expiresAt);
  }
}
