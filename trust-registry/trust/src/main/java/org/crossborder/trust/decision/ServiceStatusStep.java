// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;

/**
 * Rules D07 and T04: the service was granted at the time of signing. A withdrawal or compromise
 * since then leaves earlier signatures standing, if their time is proved.
 */
final class ServiceStatusStep implements SignerStep {
  @Override
  public List<Reason> reasons(Case asked, TrustService service, List<X509Certificate> path) {
    return compromised(asked, service)
        .or(() -> notGranted(asked, service))
        .or(() -> onlyClaimed(asked, service))
        .map(List::of)
        .orElse(List.of());
  }

  /** A compromise acts back to its invalidity date; without one, to the beginning. */
  private static Optional<Reason> compromised(Case asked, TrustService service) {
    return known(asked, service, ServiceStatus.COMPROMISED)
        .filter(period -> !asked.at().isBefore(period.invalidSince().orElse(Instant.MIN)))
        .findFirst()
        .map(
            period ->
                new Reason(
                    ReasonCode.SERVICE_COMPROMISED,
                    "The service '%s' of %s is compromised%s: %s."
                        .formatted(
                            service.serviceName(),
                            asked.recognised(),
                            period.invalidSince().map(t -> " since " + Wording.time(t)).orElse(""),
                            period.reason())));
  }

  private static Optional<Reason> notGranted(Case asked, TrustService service) {
    return service.statusHistory().stream()
        .filter(period -> period.period().contains(asked.at()))
        .findFirst()
        .map(period -> reason(asked, service, period))
        .orElseGet(() -> Optional.of(notListed(asked, service)));
  }

  private static Optional<Reason> reason(
      Case asked, TrustService service, ServiceStatusPeriod period) {
    return switch (period.status()) {
      case GRANTED -> Optional.empty();
      case PENDING -> reason(ReasonCode.NOT_YET, "was not granted yet", asked, service, period);
      case SUSPENDED ->
          reason(ReasonCode.SERVICE_SUSPENDED, "was suspended", asked, service, period);
      case WITHDRAWN ->
          reason(ReasonCode.SERVICE_WITHDRAWN, "was withdrawn", asked, service, period);
      case COMPROMISED ->
          reason(ReasonCode.SERVICE_COMPROMISED, "was compromised", asked, service, period);
    };
  }

  private static Optional<Reason> reason(
      ReasonCode code, String what, Case asked, TrustService service, ServiceStatusPeriod period) {
    return Optional.of(
        new Reason(
            code,
            "The service '%s' of %s %s on %s: %s."
                .formatted(
                    service.serviceName(),
                    asked.recognised(),
                    what,
                    Wording.time(asked.at()),
                    period.reason())));
  }

  private static Reason notListed(Case asked, TrustService service) {
    return new Reason(
        ReasonCode.SERVICE_NOT_LISTED,
        "The service '%s' of %s was not listed on %s."
            .formatted(service.serviceName(), asked.recognised(), Wording.time(asked.at())));
  }

  private static Optional<Reason> onlyClaimed(Case asked, TrustService service) {
    if (asked.question().timeProof() != TimeProof.CLAIMED) {
      return Optional.empty();
    }
    return Stream.concat(
            known(asked, service, ServiceStatus.COMPROMISED),
            known(asked, service, ServiceStatus.WITHDRAWN))
        .findFirst()
        .map(
            period ->
                new Reason(
                    period.status() == ServiceStatus.COMPROMISED
                        ? ReasonCode.SERVICE_COMPROMISED
                        : ReasonCode.SERVICE_WITHDRAWN,
                    "The service '%s' of %s is %s since %s, and that the signature is older is only claimed, not proved."
                        .formatted(
                            service.serviceName(),
                            asked.recognised(),
                            period.status() == ServiceStatus.COMPROMISED
                                ? "compromised"
                                : "withdrawn",
                            Wording.time(period.period().from()))));
  }

  private static Stream<ServiceStatusPeriod> known(
      Case asked, TrustService service, ServiceStatus status) {
    return service.statusHistory().stream()
        .filter(period -> period.status() == status)
        .filter(period -> !period.period().from().isAfter(asked.now()));
  }
}
