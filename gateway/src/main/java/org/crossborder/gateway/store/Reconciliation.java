// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one side sent on a day, held against what the other has of it (rule X06).
 *
 * @param party the Party on the other side
 * @param direction OUTBOUND: we sent and they received; INBOUND: they sent and we received
 * @param statement the message that carried the other side's figures
 * @param sent by the account of the sender
 * @param received by the account of the receiver
 */
public record Reconciliation(
    LocalDate day,
    String party,
    Direction direction,
    Instant comparedAt,
    UUID statement,
    int sent,
    int delivered,
    int failed,
    int pending,
    int received,
    List<Difference> differences) {
  public Reconciliation {
    differences = List.copyOf(differences);
  }

  /** A message that the two sides tell different things of. */
  public record Difference(String messageId, Kind kind) {}

  /** How they differ. */
  public enum Kind {
    /** The sender has a receipt for it, and the receiver does not have it: it has been lost. */
    NOT_RECEIVED,
    /** The receiver has it, and the sender knows nothing of it: the sender has lost it. */
    NOT_SENT,
    /** The receiver has it, and the sender has told its producer that it failed. */
    GIVEN_UP_BUT_RECEIVED,
    /** The sender has sent it, and can say neither delivered nor failed nor pending. */
    UNACCOUNTED
  }

  /** Whether sent = delivered + failed + pending, and no message is told of differently. */
  public boolean balances() {
    return differences.isEmpty() && sent == delivered + failed + pending;
  }
}
