// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How a document was protected on its way, by the transport or by the message itself: a message
 * that is signed, encrypted for the receiver and answered by a signed receipt has authenticated
 * both sides.
 *
 * @param tls version of TLS, e.g. {@code 1.3}; null if there was none or it is not known
 * @param senderAuthenticated null if it is not known
 * @param receiverAuthenticated null if it is not known
 * @param encrypted null if it is not known
 */
public record Channel(
    @Nullable String tls,
    @Nullable Boolean senderAuthenticated,
    @Nullable Boolean receiverAuthenticated,
    @Nullable Boolean encrypted) {}
