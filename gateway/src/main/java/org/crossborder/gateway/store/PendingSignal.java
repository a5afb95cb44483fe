// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A signal that has to be posted.
 *
 * @param refToMessageId the message it is about
 * @param party ISO code of the Party whose gateway it goes to
 * @param mpc the channel that the message was pulled from; both say which P-Mode holds
 * @param content the SOAP envelope, signed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to send; never compared
public record PendingSignal(
    UUID id,
    String refToMessageId,
    String party,
    String mpc,
    byte[] content,
    int attempts,
    Instant expiresAt) {}
