// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.service.TrustService;

/** Rules A02 and T05: the clause names the kind of service behind the signer. */
final class ServiceTypeStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    return service
        .filter(found -> !clause.clause().serviceTypes().contains(found.type()))
        .map(
            found ->
                new Reason(
                    ReasonCode.SERVICE_TYPE_NOT_COVERED,
                    "The %s does not cover the kind of trust service behind the signer: '%s' of %s is %s."
                        .formatted(
                            clause.name(),
                            found.serviceName(),
                            asked.recognised(),
                            Wording.serviceType(found.type()))));
  }
}
