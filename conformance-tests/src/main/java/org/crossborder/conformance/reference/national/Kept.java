// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.crossborder.conformance.trigger.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that is kept.
 *
 * @param position documents are numbered as they come
 * @param messageId of the message that it came in; null if it did not come from abroad
 */
@SuppressWarnings("ArrayRecordComponent") // only carried
record Kept(
    String id, int position, byte[] document, Instant createdAt, @Nullable String messageId) {
  static Kept of(int position, byte[] document, Instant now, @Nullable String messageId) {
    return new Kept(UUID.randomUUID().toString(), position, document, now, messageId);
  }

  String sha256() {
    return Sha256.hex(document);
  }

  ObjectNode record(Habits habits) {
    ObjectNode record = Response.JSON.createObjectNode();
    record.put("id", id);
    record.put("direction", messageId == null ? "OUTBOUND" : "INBOUND");
    record.put("sha256", habits.keeps(Rule.DIGESTS) ? sha256() : Sha256.hex(new byte[0]));
    record.put("size", document.length);
    record.put("createdAt", createdAt.toString());
    if (habits.keeps(Rule.OFFERS)) {
      record.put("messageId", Objects.requireNonNullElse(messageId, id + "@conformance"));
    }
    return record;
  }
}
