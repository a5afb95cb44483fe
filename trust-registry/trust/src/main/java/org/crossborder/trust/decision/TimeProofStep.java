// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.arrangement.ClauseCondition.Kind;
import org.crossborder.trust.service.TrustService;

/** The condition of a clause that the time of signing is proved (rule A02). */
final class TimeProofStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    TimeProof proof = asked.question().timeProof();
    return clause
        .conditions(Kind.TIME_PROOF)
        .filter(demanded -> proof.compareTo(TimeProof.valueOf(demanded)) < 0)
        .findFirst()
        .map(
            demanded ->
                new Reason(
                    ReasonCode.CONDITION,
                    "The %s asks that the time of signing be proved by a %s; it is %s."
                        .formatted(
                            clause.name(),
                            demanded.equals("RECEIPT") ? "receipt or timestamp" : "timestamp",
                            proof == TimeProof.CLAIMED
                                ? "only claimed"
                                : "proved by a receipt only")));
  }
}
