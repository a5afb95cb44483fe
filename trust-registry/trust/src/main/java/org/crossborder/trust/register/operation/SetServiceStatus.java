// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.crossborder.trust.Period;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * Gives a service a status. What was to come later is replaced, except that a suspension lifts no
 * withdrawal. COMPROMISED ends only by a correction.
 *
 * @param from null for at once
 * @param invalidityDate for COMPROMISED: since when nothing of the service can be relied on
 */
public record SetServiceStatus(
    String service,
    ServiceStatus status,
    @Nullable Instant from,
    String reason,
    @Nullable Instant invalidityDate)
    implements Operation {
  @Override
  public Set<String> concerned(Draft draft, Recording recording) {
    return draft.services.get(service).map(s -> Set.of(s.party())).orElse(Set.of());
  }

  @Override
  public Optional<RegisterRefusal> refusal(Draft draft, Recording recording) {
    return draft
        .unknownService(service)
        .or(() -> recording.retroactive(from))
        .or(() -> CompromiseCheck.unexplained(service, next(recording), recording))
        .or(() -> draft.services.get(service).flatMap(s -> unfit(s, recording)));
  }

  private Optional<RegisterRefusal> unfit(TrustService known, Recording recording) {
    Instant begin = next(recording).period().from();
    if (status == ServiceStatus.COMPROMISED && !begin.equals(recording.recordedAt())) {
      return Optional.of(
          RegisterRule.SERVICE.refuses("That %s is COMPROMISED is said at once.", service));
    }
    if (!recording.correction() && isFinal(known, begin)) {
      return Optional.of(
          RegisterRule.SERVICE.refuses(
              "%s is COMPROMISED; only a change labelled a correction ends that.", service));
    }
    return (status == ServiceStatus.GRANTED
            ? ServiceChecks.expired(known, recording.recordedAt())
            : Optional.<RegisterRefusal>empty())
        .or(() -> Histories.SERVICE.refusal("The service " + service, changed(known, recording)));
  }

  /** Whether a compromise would be ended or replaced. */
  private boolean isFinal(TrustService known, Instant begin) {
    Predicate<ServiceStatusPeriod> lasts =
        p -> p.period().end().filter(end -> !end.isAfter(begin)).isEmpty();
    return known.statusHistory().stream()
        .filter(p -> p.status() == ServiceStatus.COMPROMISED)
        .filter(lasts)
        .anyMatch(p -> status != ServiceStatus.COMPROMISED || !p.period().from().isBefore(begin));
  }

  @Override
  public void apply(Draft draft, Recording recording) {
    draft
        .services
        .get(service)
        .ifPresent(s -> draft.services.put(service, s.withStatusHistory(changed(s, recording))));
    draft.decide("service:" + service, recording.index());
  }

  private ServiceStatusPeriod next(Recording recording) {
    return new ServiceStatusPeriod(
        status, Period.since(recording.effective(from)), reason, invalidityDate);
  }

  private List<ServiceStatusPeriod> changed(TrustService known, Recording recording) {
    ServiceStatusPeriod next = next(recording);
    List<ServiceStatusPeriod> history =
        new ArrayList<>(Histories.SERVICE.with(known.statusHistory(), next));
    if (status == ServiceStatus.SUSPENDED) {
      scheduledWithdrawal(known, next.period().from())
          .ifPresent(
              withdrawal -> {
                List<ServiceStatusPeriod> kept = Histories.SERVICE.with(history, withdrawal);
                history.clear();
                history.addAll(kept);
              });
    }
    return List.copyOf(history);
  }

  private static Optional<ServiceStatusPeriod> scheduledWithdrawal(
      TrustService known, Instant after) {
    return known.statusHistory().stream()
        .filter(p -> p.status() == ServiceStatus.WITHDRAWN && p.period().from().isAfter(after))
        .findFirst()
        .map(p -> Histories.SERVICE.withPeriod().apply(p, Period.since(p.period().from())));
  }

  /** SUSPENDED where it is or may come to be granted, or COMPROMISED; either at once. */
  @Override
  public boolean onlyReduces(Draft draft, Recording recording) {
    Optional<ServiceStatus> now =
        draft
            .services
            .get(service)
            .flatMap(s -> Histories.SERVICE.at(s.statusHistory(), recording.recordedAt()))
            .map(ServiceStatusPeriod::status);
    boolean atOnce = recording.effective(from).equals(recording.recordedAt());
    return atOnce
        && !recording.correction()
        && (status == ServiceStatus.COMPROMISED
            || (status == ServiceStatus.SUSPENDED
                && now.map(s -> s == ServiceStatus.GRANTED || s == ServiceStatus.PENDING)
                    .orElse(true)));
  }
}
