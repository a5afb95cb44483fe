// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.service.TrustService;

/** Rule D09: the signer's level is not below the level that the clause asks for. */
final class LevelStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    return service.flatMap(
        found ->
            ReferenceLevels.of(asked, found)
                .map(level -> tooLow(asked, clause, found, level))
                .orElseGet(() -> Optional.of(notMapped(asked, found))));
  }

  @Override
  public String subject(DirectedClause clause, Optional<TrustService> service) {
    return service
        .map(found -> "mapping:" + found.party() + "/" + found.level())
        .orElseGet(clause::subject);
  }

  private static Optional<Reason> tooLow(
      Case asked, DirectedClause clause, TrustService service, int level) {
    int minimum = clause.clause().minimumReferenceLevel();
    return level >= minimum
        ? Optional.empty()
        : Optional.of(
            new Reason(
                ReasonCode.LEVEL_TOO_LOW,
                "The service '%s' of %s has reference level %d (its own level '%s'); the %s asks for at least %d."
                    .formatted(
                        service.serviceName(),
                        asked.recognised(),
                        level,
                        service.level(),
                        clause.name(),
                        minimum)));
  }

  private static Reason notMapped(Case asked, TrustService service) {
    return new Reason(
        ReasonCode.LEVEL_TOO_LOW,
        "%s has not accepted any reference level for the level '%s' of the service '%s' of %s on %s."
            .formatted(
                asked.recogniser(),
                service.level(),
                service.serviceName(),
                asked.recognised(),
                Wording.time(asked.at())));
  }
}
