// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.time.Instant;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;

/** A directed clause with the arrangement that it stands in (Article 8(3)). */
public record Promise(Arrangement arrangement, Clause clause) {
  /** Where it stands at a time: the arrangement decides first, then the clause's own period. */
  public Standing at(Instant time) {
    return arrangement.statusHistory().stream()
        .filter(period -> period.period().contains(time))
        .map(ArrangementStatusPeriod::status)
        .findFirst()
        .map(status -> standing(status, time))
        .orElseGet(() -> outside(time));
  }

  private Standing standing(ArrangementStatus status, Instant time) {
    return switch (status) {
      case PROPOSED -> Standing.PROPOSED;
      case IN_FORCE -> withinForce(time);
      case SUSPENDED -> clause.period().contains(time) ? Standing.SUSPENDED : withinForce(time);
      case WITHDRAWN, EXPIRED, SUPERSEDED -> Standing.ENDED;
    };
  }

  private Standing withinForce(Instant time) {
    if (clause.period().contains(time)) {
      return Standing.IN_FORCE;
    }
    return time.isBefore(clause.period().from()) ? Standing.NOT_YET : Standing.ENDED;
  }

  private Standing outside(Instant time) {
    return arrangement.statusHistory().stream()
            .anyMatch(period -> !time.isBefore(period.period().from()))
        ? Standing.ENDED
        : Standing.NOT_YET;
  }
}
