// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The gateway that sent a document.
 *
 * @param id as the message names it, e.g. its eb:PartyId
 * @param registeredFor ISO code of the Party that has registered it; null if none has
 */
public record SenderEndpoint(String id, @Nullable String registeredFor) {}
