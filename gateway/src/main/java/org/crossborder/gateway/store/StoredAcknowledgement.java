// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The business acknowledgement of a document.
 *
 * @param message the document's message
 * @param carriedBy the message that carries the acknowledgement
 * @param at when it was issued
 */
public record StoredAcknowledgement(
    UUID message,
    UUID carriedBy,
    AcknowledgementStatus status,
    List<StatusReason> reasons,
    Instant at) {
  public StoredAcknowledgement {
    reasons = List.copyOf(reasons);
  }
}
