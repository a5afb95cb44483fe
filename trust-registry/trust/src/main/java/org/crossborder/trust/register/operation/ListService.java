// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;

/**
 * Lists a trust service. Without a history it is PENDING until its status is set, which may be in
 * the same change; a history that begins in the past, as in a list taken over, needs a correction.
 */
public record ListService(TrustService service) implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return Set.of(service.party());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownParty(service.party())
        .or(() -> Ids.notOf(service.party(), service.id()))
        .or(() -> Draft.taken(draft.services.has(service.id()), "The service", service.id()))
        .or(this::withoutIdentity)
        .or(() -> ServiceChecks.noAnchor(service.id(), service.digitalIdentities()))
        .or(() -> provider(draft))
        .or(() -> Histories.SERVICE.refusal("The service " + service.id(), service.statusHistory()))
        .or(() -> retroactive(recording))
        .or(() -> unexplained(recording));
  }

  private Optional<RegisterRefusal> withoutIdentity() {
    if (!service.revocationLists().isEmpty()) {
      return Optional.of(
          RegisterRule.SERVICE.refuses(
              "Revocation lists of %s are logged as evidence, not as a change.", service.id()));
    }
    return service.digitalIdentities().isEmpty() && service.spkiSha256().isEmpty()
        ? Optional.of(
            RegisterRule.SERVICE.refuses("The service %s has no digital identity.", service.id()))
        : Optional.empty();
  }

  private Optional<RegisterRefusal> provider(Draft draft) {
    return Optional.ofNullable(service.providerId())
        .flatMap(id -> ServiceChecks.foreignProvider(draft, service.party(), id));
  }

  private Optional<RegisterRefusal> retroactive(Recording recording) {
    return service.statusHistory().stream()
            .anyMatch(
                p ->
                    p.status() == ServiceStatus.GRANTED
                        && p.period().from().isBefore(recording.recordedAt())
                        && !recording.correction())
        ? Optional.of(
            RegisterRule.RETROACTIVE.refuses(
                "The service %s would have been GRANTED before this is recorded; only a change labelled a correction may say so.",
                service.id()))
        : Optional.empty();
  }

  private Optional<RegisterRefusal> unexplained(Recording recording) {
    return service.statusHistory().stream()
        .flatMap(p -> CompromiseCheck.unexplained(service.id(), p, recording).stream())
        .findFirst();
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    List<ServiceStatusPeriod> history =
        service.statusHistory().isEmpty()
            ? List.of(
                new ServiceStatusPeriod(
                    ServiceStatus.PENDING, Period.since(recording.recordedAt()), "listed", null))
            : service.statusHistory();
    draft.services.put(service.id(), service.withStatusHistory(history));
    draft.touch("service:" + service.id(), recording.index());
  }
}
