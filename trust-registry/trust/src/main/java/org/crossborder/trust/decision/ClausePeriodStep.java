// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.Period;
import org.crossborder.trust.service.TrustService;

/** Rule A11: the signing time lies within the period of the clause. */
final class ClausePeriodStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    Period period = clause.clause().period();
    if (period.contains(asked.at())) {
      return Optional.empty();
    }
    return Optional.of(
        asked.at().isBefore(period.from())
            ? new Reason(
                ReasonCode.NOT_YET,
                "The %s applies only from %s; the document was signed on %s."
                    .formatted(
                        clause.name(), Wording.time(period.from()), Wording.time(asked.at())))
            : new Reason(
                ReasonCode.EXPIRED,
                "The %s ended on %s; the document was signed on %s."
                    .formatted(
                        clause.name(),
                        Wording.time(period.end().orElseThrow()),
                        Wording.time(asked.at()))));
  }
}
