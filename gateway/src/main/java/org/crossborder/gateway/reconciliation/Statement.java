// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one Party states about the documents of one day that it exchanged with another. It travels
 * as the payload of an AS4 message, whose signature is the Party's.
 *
 * @param day in UTC; of each document the day on which its sender stored it
 * @param party ISO code of the Party that states this
 * @param counterparty ISO code of the Party that it is stated to
 * @param delivered MessageIds of what it sent and has a receipt or an acknowledgement for
 * @param failed MessageIds of what it sent and gave up
 * @param pending MessageIds of what it sent and still tries
 * @param unaccounted MessageIds of what it sent and cannot say any of this of
 * @param received MessageIds of what it has of the counterparty's documents of that day
 */
record Statement(
    LocalDate day,
    String party,
    String counterparty,
    Instant drawnUpAt,
    List<String> delivered,
    List<String> failed,
    List<String> pending,
    List<String> unaccounted,
    List<String> received) {
  /** What is read of another's statement is bounded by this many MessageIds in each list. */
  static final int MOST = 1_000_000;

  Statement {
    delivered = List.copyOf(delivered);
    failed = List.copyOf(failed);
    pending = List.copyOf(pending);
    unaccounted = List.copyOf(unaccounted);
    received = List.copyOf(received);
  }

  int sent() {
    return delivered.size() + failed.size() + pending.size() + unaccounted.size();
  }
}
