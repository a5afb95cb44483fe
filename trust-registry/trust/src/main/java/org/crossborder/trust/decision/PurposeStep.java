// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.service.TrustService;

/** The clause is for this purpose; one that names no purpose is for any. */
final class PurposeStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    String purpose = asked.question().purpose();
    return clause.clause().purposes().isEmpty() || clause.clause().purposes().contains(purpose)
        ? Optional.empty()
        : Optional.of(
            new Reason(
                ReasonCode.PURPOSE,
                "The %s does not cover the purpose '%s'; it covers %s."
                    .formatted(clause.name(), purpose, clause.clause().purposes())));
  }
}
