// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import org.jspecify.annotations.Nullable;

/**
 * A document that the national side wants sent.
 *
 * @param client who submits
 * @param idempotencyKey the client's name for this request, or null
 * @param recipient ISO code of the Party to send to; null to take the document's destination
 */
@SuppressWarnings("ArrayRecordComponent") // the document's bytes; never compared, never changed
public record SubmissionRequest(
    String client, @Nullable String idempotencyKey, @Nullable String recipient, byte[] document) {}
