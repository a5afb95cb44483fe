// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The business acknowledgement of a document.
 *
 * @param message the document's message
 * @param carriedBy the message that carries the acknowledgement
 * @param at when it was issued
 * @param by who on the national side has said it; null if the gateway did, or the other Party
 */
public record StoredAcknowledgement(
    UUID message,
    UUID carriedBy,
    AcknowledgementStatus status,
    List<StatusReason> reasons,
    Instant at,
    @Nullable String by) {
  public StoredAcknowledgement {
    reasons = List.copyOf(reasons);
  }
}
