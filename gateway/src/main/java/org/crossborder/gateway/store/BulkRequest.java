// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act on many documents that one person asks for and another approves.
 *
 * @param id made with the form that asked for it
 * @param reference of the case that documents are held for, or null
 * @param expiresAt when nobody can approve it any more
 * @param decidedBy who approved, declined or withdrew it, or null
 */
public record BulkRequest(
    UUID id,
    Kind kind,
    String reason,
    @Nullable String reference,
    String requestedBy,
    Instant requestedAt,
    Instant expiresAt,
    Status status,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /** What is to be done with each document. */
  public enum Kind {
    RESEND,
    RELEASE,
    REFUSE,
    HOLD
  }

  /** How far it is. */
  public enum Status {
    /** A second person has to look at it. */
    WAITING,
    /** It is being carried out. */
    APPROVED,
    /** Every document has its outcome. */
    DONE,
    DECLINED,
    WITHDRAWN,
    /** Nobody approved it in time. */
    EXPIRED
  }

  /** The same, as it stands at this time. */
  BulkRequest at(Instant now) {
    return status == Status.WAITING && !now.isBefore(expiresAt)
        ? new BulkRequest(
            id,
            kind,
            reason,
            reference,
            requestedBy,
            requestedAt,
            expiresAt,
            Status.EXPIRED,
            null,
            null)
        : this;
  }
}
