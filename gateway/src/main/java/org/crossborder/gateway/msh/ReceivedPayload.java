// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.PayloadSource;
import org.jspecify.annotations.Nullable;

/**
 * A payload for the consumer: verified, decrypted, decompressed.
 *
 * @param contentId as the header names it, without {@code cid:}
 * @param partProperties as sent, without CompressionType
 * @param content readable until {@link MessageReception#receive} returns
 * @param signed the MIME part as the signature covers it, readable as long
 */
public record ReceivedPayload(
    String contentId,
    @Nullable String mimeType,
    @Nullable String characterSet,
    List<Property> partProperties,
    PayloadSource content,
    Attachment signed) {
  public ReceivedPayload {
    partProperties = List.copyOf(partProperties);
  }

  /** A payload that was signed as it is. */
  public ReceivedPayload(
      String contentId,
      @Nullable String mimeType,
      @Nullable String characterSet,
      List<Property> partProperties,
      PayloadSource content) {
    this(
        contentId,
        mimeType,
        characterSet,
        partProperties,
        content,
        new Attachment(
            contentId, mimeType == null ? "application/octet-stream" : mimeType, content));
  }
}
