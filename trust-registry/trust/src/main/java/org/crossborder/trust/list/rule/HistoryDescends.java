// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;

/**
 * Statuses come newest first, and none before the list says it (clauses 5.5.5, 5.5.10 and 5.6.5).
 */
final class HistoryDescends implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    Instant issued = list.schemeInformation().issued();
    return list.services().flatMap(service -> check(service, issued));
  }

  private static Stream<ListFinding> check(TspService service, Instant issued) {
    List<Instant> starts = new ArrayList<>();
    starts.add(service.information().statusStartingTime());
    service.history().stream().map(ServiceHistoryInstance::statusStartingTime).forEach(starts::add);
    if (starts.get(0).isAfter(issued)) {
      return error(service, "The current status begins after the list's issue: " + starts.get(0));
    }
    for (int i = 1; i < starts.size(); i++) {
      if (!starts.get(i).isBefore(starts.get(i - 1))) {
        return error(service, "The history is out of order at " + starts.get(i));
      }
    }
    return Stream.empty();
  }

  private static Stream<ListFinding> error(TspService service, String message) {
    return Stream.of(ListFinding.error("5.5.10", service.title(), message));
  }
}
