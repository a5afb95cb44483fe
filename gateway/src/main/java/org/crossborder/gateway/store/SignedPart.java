// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/**
 * A part of a message as its signature covers it: compressed, if the message was (AS4 3.1).
 *
 * @param contentId without "cid:"
 * @param mimeType Content-Type of the MIME part; how its digest is computed depends on it
 */
public record SignedPart(String contentId, String mimeType, StoredPayload payload) {}
