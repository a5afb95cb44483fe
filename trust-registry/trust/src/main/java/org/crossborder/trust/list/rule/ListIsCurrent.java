// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;

/** A list has been issued, and its next update is not overdue (clauses 5.3.14 and 5.3.15). */
final class ListIsCurrent implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    SchemeInformation scheme = list.schemeInformation();
    if (scheme.issued().isAfter(now)) {
      return error("5.3.14", "List issue date and time", "Issued only on " + scheme.issued());
    }
    return scheme
        .nextUpdateDue()
        .map(
            due ->
                now.isBefore(due)
                    ? Stream.<ListFinding>empty()
                    : error("5.3.15", "Next update", "An update was due on " + due))
        .orElseGet(
            () -> error("5.3.15", "Next update", "The scheme has ended; the list is closed"));
  }

  private static Stream<ListFinding> error(String clause, String where, String message) {
    return Stream.of(ListFinding.error(clause, where, message));
  }
}
