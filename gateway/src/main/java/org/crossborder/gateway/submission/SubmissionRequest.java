// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the national side wants sent.
 *
 * @param client who submits
 * @param idempotencyKey the client's name for this request, or null
 * @param recipient ISO code of the Party to send to; null to take the document's destination
 * @param annexes further payloads, in order; they go with the document and are not inspected
 * @param settings what the producer sets of the message
 * @param organisation whose document it is; whoever belongs to it sees it
 * @param seal how the document is to be sealed before it is sent; null if it carries its seal
 */
@SuppressWarnings("ArrayRecordComponent") // the document's bytes; never compared, never changed
public record SubmissionRequest(
    String client,
    @Nullable String idempotencyKey,
    @Nullable String recipient,
    byte[] document,
    List<Annex> annexes,
    MessageSettings settings,
    String organisation,
    @Nullable RequestedSeal seal) {
  public SubmissionRequest {
    annexes = List.copyOf(annexes);
  }

  /** A document of the client itself. */
  public SubmissionRequest(
      String client,
      @Nullable String idempotencyKey,
      @Nullable String recipient,
      byte[] document,
      List<Annex> annexes,
      MessageSettings settings) {
    this(client, idempotencyKey, recipient, document, annexes, settings, client, null);
  }

  /** A document alone, in a message of which nothing is set. */
  public SubmissionRequest(
      String client, @Nullable String idempotencyKey, @Nullable String recipient, byte[] document) {
    this(client, idempotencyKey, recipient, document, List.of(), MessageSettings.NONE);
  }

  /** The same request once its document has been sealed. */
  SubmissionRequest sealed(byte[] sealed) {
    return new SubmissionRequest(
        client, idempotencyKey, recipient, sealed, annexes, settings, organisation, seal);
  }
}
