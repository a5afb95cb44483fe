// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import org.jspecify.annotations.Nullable;

/**
 * What a document that is looked for goes by; null is any.
 *
 * @param messageId of the message that carries the document
 * @param conversationId of that message
 * @param documentNumber the document's own number
 * @param sha256 of the document's bytes
 * @param any one of these, whichever it is
 */
public record MessageIds(
    @Nullable String messageId,
    @Nullable String conversationId,
    @Nullable String documentNumber,
    @Nullable String sha256,
    @Nullable String any) {
  /** Whatever the ids are. */
  public static final MessageIds NONE = new MessageIds(null, null, null, null, null);

  /** What has this for one of its ids. */
  public static MessageIds any(@Nullable String id) {
    return new MessageIds(null, null, null, null, id);
  }
}
