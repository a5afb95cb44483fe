// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.util.List;
import org.crossborder.gateway.store.StoredProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a producer may set of the message that carries its document (ebMS 3.0 Core 2.1.1, Submit);
 * all of it is optional.
 *
 * @param conversationId to go on with a conversation
 * @param refToMessageId the message that this one relates to
 * @param agreement id of the arrangement to send under; it must be one that covers the document
 * @param properties message properties of the producer's own, in order
 * @param parts one for each payload, in order; the document's is the first
 */
public record MessageSettings(
    @Nullable String conversationId,
    @Nullable String refToMessageId,
    @Nullable String agreement,
    List<StoredProperty> properties,
    List<PartSettings> parts) {
  /** Nothing set. */
  public static final MessageSettings NONE =
      new MessageSettings(null, null, null, List.of(), List.of());

  public MessageSettings {
    properties = properties == null ? List.of() : List.copyOf(properties);
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /** What is set of the payload at this position. */
  PartSettings part(int position) {
    return position < parts.size() ? parts.get(position) : PartSettings.NONE;
  }
}
