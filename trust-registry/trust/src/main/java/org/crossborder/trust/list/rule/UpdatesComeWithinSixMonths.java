// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustedList;

/** The next update comes within six months, and after the issue (clause 5.3.15). */
final class UpdatesComeWithinSixMonths implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    SchemeInformation scheme = list.schemeInformation();
    Instant latest = scheme.issued().atOffset(ZoneOffset.UTC).plusMonths(6).toInstant();
    return scheme
        .nextUpdateDue()
        .filter(due -> due.isAfter(latest) || !due.isAfter(scheme.issued()))
        .map(due -> ListFinding.warning("5.3.15", "Next update", due + " is not within six months"))
        .stream();
  }
}
