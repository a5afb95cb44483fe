// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.Period;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.service.TrustService;

/**
 * Rule T04 for one key of a service: it was in use at the time of signing. That a signature under a
 * retired key is older than the retirement must be proved.
 */
final class IdentityStep implements SignerStep {
  @Override
  public List<Reason> reasons(Case asked, TrustService service, List<X509Certificate> path) {
    X509Certificate identity = path.get(path.size() - 1);
    return Identities.period(service, identity)
        .flatMap(period -> reason(asked, service, identity, period))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<Reason> reason(
      Case asked, TrustService service, X509Certificate identity, Period period) {
    if (asked.at().isBefore(period.from())) {
      return Optional.of(
          new Reason(
              ReasonCode.NOT_YET,
              "The service '%s' of %s uses its certificate %s only from %s; the document was signed on %s."
                  .formatted(
                      service.serviceName(),
                      asked.recognised(),
                      Names.of(identity),
                      Wording.time(period.from()),
                      Wording.time(asked.at()))));
    }
    Instant end = period.end().orElse(Instant.MAX);
    boolean unproved =
        asked.question().timeProof() == TimeProof.CLAIMED && !asked.now().isBefore(end);
    return period.contains(asked.at()) && !unproved
        ? Optional.empty()
        : Optional.of(
            new Reason(
                ReasonCode.SERVICE_WITHDRAWN,
                "The service '%s' of %s has not used its certificate %s since %s%s."
                    .formatted(
                        service.serviceName(),
                        asked.recognised(),
                        Names.of(identity),
                        Wording.time(end),
                        period.contains(asked.at())
                            ? ", and that the signature is older is only claimed, not proved"
                            : "")));
  }
}
