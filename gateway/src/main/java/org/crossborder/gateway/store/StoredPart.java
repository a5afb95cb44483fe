// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import org.jspecify.annotations.Nullable;

/**
 * One part of a message (eb:PartInfo) whose payload is kept.
 *
 * @param contentId Content-ID of the MIME part, without "cid:"
 * @param mimeType of the payload, as its producer submitted it
 * @param characterSet of a text payload, if known
 */
public record StoredPart(
    String contentId, String mimeType, @Nullable String characterSet, StoredPayload payload) {}
