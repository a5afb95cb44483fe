// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;

/**
 * How an inbound message came, as its verified signature covers it.
 *
 * @param dispatchedAt eb:Timestamp, by the sender's clock
 * @param endpoint eb:PartyId of the gateway that sent it
 * @param signerSha256 SHA-256 of the certificate that signed it, lower-case hexadecimal
 */
public record Arrival(Instant dispatchedAt, String endpoint, String signerSha256) {}
