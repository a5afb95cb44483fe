// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;

/**
 * From when what is imported has effect. Only a labelled correction acts back (invariant 6); else
 * what stands in the file as of now begins now.
 *
 * @param earliest nothing begins before; {@link Instant#MIN} to keep the file's own dates
 */
record Dating(Instant earliest) {
  static Dating asInTheFile() {
    return new Dating(Instant.MIN);
  }

  static Dating notBefore(Instant now) {
    return new Dating(now);
  }

  Stream<Operation> officer(Officer officer) {
    return period(officer.period()).stream()
        .map(
            period ->
                new AppointOfficer(
                    new Officer(
                        officer.id(),
                        officer.party(),
                        officer.person(),
                        officer.roles(),
                        officer.certificate(),
                        period)));
  }

  Stream<Operation> service(TrustService service) {
    Optional<ServiceStatusPeriod> current =
        service.statusHistory().stream()
            .filter(status -> status.period().from().isBefore(earliest))
            .filter(status -> status.period().contains(earliest))
            .findFirst();
    if (current.isEmpty()) {
      return Stream.of(new ListService(service));
    }
    ServiceStatusPeriod status = current.get();
    ListService listed = new ListService(service.withStatusHistory(List.of()));
    return status.status() == ServiceStatus.PENDING
        ? Stream.of(listed)
        : Stream.of(
            listed,
            new SetServiceStatus(
                service.id(), status.status(), null, status.reason(), status.invalidityDate()));
  }

  Stream<Operation> mapping(LevelMapping mapping) {
    return period(mapping.period()).stream()
        .map(
            period ->
                new MapLevel(
                    new LevelMapping(
                        mapping.party(),
                        mapping.level(),
                        mapping.referenceLevel(),
                        mapping.acceptedBy(),
                        period,
                        mapping.scheme(),
                        mapping.evidence())));
  }

  Operation arrangement(Arrangement arrangement) {
    boolean inForce =
        arrangement.statusHistory().stream()
            .filter(status -> status.status() == ArrangementStatus.IN_FORCE)
            .filter(status -> status.period().from().isBefore(earliest))
            .anyMatch(status -> status.period().contains(earliest));
    return new RecordArrangement(
        arrangement.with(
            inForce ? List.of() : arrangement.statusHistory(),
            arrangement.clauses().stream()
                .flatMap(c -> period(c.period()).stream().map(c::within))
                .toList(),
            List.of()));
  }

  /** What is left of a period; empty if it is over. */
  private Optional<Period> period(Period period) {
    if (!period.from().isBefore(earliest)) {
      return Optional.of(period);
    }
    return period.end().filter(end -> !end.isAfter(earliest)).isPresent()
        ? Optional.empty()
        : Optional.of(new Period(earliest, period.to()));
  }
}
