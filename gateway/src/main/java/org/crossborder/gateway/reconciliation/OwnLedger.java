// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.gateway.store.DayLedger;
import org.crossborder.gateway.store.DayLedger.Fate;
import org.crossborder.gateway.store.DayLedger.Sent;

/** Draws up what this Party states, from its store as it is now. */
record OwnLedger(DayLedger ledger, String party) {

  Statement statement(String counterparty, LocalDate day, Instant now) {
    Map<Fate, List<String>> sent =
        ledger.sent(counterparty, day).stream()
            .collect(
                Collectors.groupingBy(
                    Sent::fate, Collectors.mapping(Sent::messageId, Collectors.toList())));
    return new Statement(
        day,
        party,
        counterparty,
        now,
        sent.getOrDefault(Fate.DELIVERED, List.of()),
        sent.getOrDefault(Fate.FAILED, List.of()),
        sent.getOrDefault(Fate.PENDING, List.of()),
        sent.getOrDefault(Fate.UNACCOUNTED, List.of()),
        ledger.received(counterparty, day));
  }
}
