// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group of received fragments, and what they have said of their source message so far.
 *
 * @param sender ISO code of the Party whose GroupId it is
 * @param signer DER of the certificate that signed the first fragment
 * @param fragmentBytes what the fragments take of the store
 * @param expiresAt end of the join interval
 * @param source the message that it was joined to, or null
 */
@SuppressWarnings("ArrayRecordComponent") // a certificate's bytes; never compared, never changed
public record FragmentGroup(
    UUID id,
    String sender,
    String recipient,
    String groupId,
    String agreement,
    GroupState state,
    byte[] signer,
    SourceFacts facts,
    long fragmentBytes,
    Instant openedAt,
    Instant expiresAt,
    @Nullable UUID source) {

  /**
   * What is said of a source message; a null has not been said.
   *
   * @param messageSize bytes before compression
   * @param boundary MIME boundary
   * @param start Content-ID of the root part
   * @param action SOAP action
   * @param compression algorithm
   * @param compressedSize bytes after compression
   */
  public record SourceFacts(
      @Nullable Long messageSize,
      @Nullable Integer fragmentCount,
      @Nullable String boundary,
      @Nullable String start,
      @Nullable String action,
      @Nullable String compression,
      @Nullable Long compressedSize) {}
}
