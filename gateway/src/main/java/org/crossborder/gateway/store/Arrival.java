// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an inbound message came, as its verified signature covers it. Of whom the signing certificate
 * is, the MSH has checked at arrival; later it may have been replaced.
 *
 * @param dispatchedAt eb:Timestamp, by the sender's clock
 * @param endpoint eb:PartyId of the gateway that sent it
 * @param rememberedUntil before this its MessageId must not be forgotten (AS4 3.2.2); null: never
 */
public record Arrival(Instant dispatchedAt, String endpoint, @Nullable Instant rememberedUntil) {}
