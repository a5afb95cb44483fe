// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of a message (eb:PartInfo) whose payload is kept.
 *
 * @param contentId Content-ID of the MIME part, without "cid:"
 * @param mimeType of the payload, as its producer submitted it
 * @param characterSet of a text payload, if known
 * @param properties the producer's own, in order; never CompressionType
 */
public record StoredPart(
    String contentId,
    String mimeType,
    @Nullable String characterSet,
    List<StoredProperty> properties,
    StoredPayload payload) {
  public StoredPart {
    properties = List.copyOf(properties);
  }

  /** A part without properties of its own. */
  public StoredPart(
      String contentId, String mimeType, @Nullable String characterSet, StoredPayload payload) {
    this(contentId, mimeType, characterSet, List.of(), payload);
  }
}
