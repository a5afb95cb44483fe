// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Duration;
import java.util.Optional;
import org.crossborder.trust.arrangement.ClauseCondition.Kind;
import org.crossborder.trust.service.TrustService;

/** The condition of a clause that the document was signed not too long ago (rule A02). */
final class MaximumAgeStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    Duration age = Duration.between(asked.at(), asked.now());
    return clause
        .conditions(Kind.MAXIMUM_AGE)
        .map(Duration::parse)
        .filter(limit -> age.compareTo(limit) > 0)
        .findFirst()
        .map(
            limit ->
                new Reason(
                    ReasonCode.CONDITION,
                    "The %s recognises documents for %d hours from signing; this one was signed on %s."
                        .formatted(clause.name(), limit.toHours(), Wording.time(asked.at()))));
  }
}
