// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.util.List;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement in a list.
 *
 * @param parties their names
 * @param period the period of its status now, or null
 */
public record ArrangementLine(
    String id,
    String title,
    List<String> parties,
    int clauses,
    @Nullable ArrangementStatusPeriod period) {
  /** The arrangement as it stands now. */
  public static ArrangementLine of(Arrangement arrangement, Reading reading) {
    return new ArrangementLine(
        arrangement.id(),
        arrangement.title(),
        arrangement.parties().stream().map(reading::nameOf).toList(),
        arrangement.clauses().size(),
        arrangement.statusHistory().stream()
            .filter(period -> period.period().contains(reading.now()))
            .findFirst()
            .orElse(null));
  }

  /** Its status now, if it has one. */
  public @Nullable ArrangementStatus status() {
    return period == null ? null : period.status();
  }
}
