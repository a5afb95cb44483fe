// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Reconciliation;
import org.crossborder.gateway.store.Reconciliation.Difference;
import org.crossborder.gateway.store.Reconciliation.Kind;

/**
 * A comparison as the API shows it.
 *
 * @param balances whether sent = delivered + failed + pending, and nothing differs
 */
record ReconciliationView(
    LocalDate day,
    String party,
    Direction direction,
    Instant comparedAt,
    boolean balances,
    int sent,
    int delivered,
    int failed,
    int pending,
    int received,
    List<DifferenceView> differences) {

  /** One message, and in words how the two sides differ. */
  record DifferenceView(String messageId, Kind kind, String meaning) {
    static DifferenceView of(Difference difference) {
      return new DifferenceView(
          difference.messageId(), difference.kind(), meaning(difference.kind()));
    }

    private static String meaning(Kind kind) {
      return switch (kind) {
        case NOT_RECEIVED ->
            "The sender holds a receipt or an acknowledgement for it, and the receiver does not"
                + " have it.";
        case NOT_SENT -> "The receiver has it, and the sender does not know it.";
        case GIVEN_UP_BUT_RECEIVED ->
            "The receiver has it, and the sender has told its producer that it failed.";
        case UNACCOUNTED ->
            "The sender sent it, and can say neither delivered nor failed nor pending.";
      };
    }
  }

  static ReconciliationView of(Reconciliation compared) {
    return new ReconciliationView(
        compared.day(),
        compared.party(),
        compared.direction(),
        compared.comparedAt(),
        compared.balances(),
        compared.sent(),
        compared.delivered(),
        compared.failed(),
        compared.pending(),
        compared.received(),
        compared.differences().stream().map(DifferenceView::of).toList());
  }
}
