// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;

/** Historical information is never removed (clause 5.3.12). */
final class HistoryIsKeptForEver implements ListRule {
  private static final int FOR_EVER = 65_535;

  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    int period = list.schemeInformation().historicalInformationPeriod();
    return period == FOR_EVER
        ? Stream.empty()
        : Stream.of(
            ListFinding.warning(
                "5.3.12",
                "Historical information period",
                "Statuses may be removed after " + period + " days"));
  }
}
