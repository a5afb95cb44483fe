// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages to store. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final StoredPayload PAYLOAD = new StoredPayload("ab".repeat(32), 42);

  private Samples() {}

  public static NewMessage message(Lifecycle lifecycle) {
    return message(lifecycle, UUID.randomUUID() + "@bd.example");
  }

  /** A document to be sent that was submitted then. */
  public static NewMessage outbound(Instant createdAt) {
    return message(Lifecycle.OUTBOUND_DOCUMENT, UUID.randomUUID() + "@bd.example", createdAt);
  }

  public static NewMessage message(Lifecycle lifecycle, String messageId) {
    return message(lifecycle, messageId, NOW);
  }

  /** One that was stored at this time. */
  public static NewMessage message(Lifecycle lifecycle, String messageId, Instant at) {
    boolean out = lifecycle.direction() == Direction.OUTBOUND;
    return new NewMessage(
        UUID.randomUUID(),
        lifecycle,
        messageId,
        null,
        "conversation@bd.example",
        "bd-kr-2026",
        "tracking-1",
        out ? "BD" : "KR",
        out ? "KR" : "BD",
        new CarriedDocument("certificate-of-origin", "CO-1", "BD/Chamber", PAYLOAD),
        List.of(new StoredPart("document@bd.example", "application/xml", "UTF-8", PAYLOAD)),
        at,
        at.plus(Duration.ofHours(24)));
  }
}
