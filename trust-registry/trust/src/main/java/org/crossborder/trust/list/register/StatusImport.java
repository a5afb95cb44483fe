// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Turns a list's statuses, newest first, into periods of the register. Only what is granted today
 * counts as granted; a status that is not known counts as withdrawn.
 */
final class StatusImport {
  private static final Set<String> GRANTED =
      Set.of(ListUris.GRANTED, ListUris.RECOGNISED_AT_NATIONAL_LEVEL);
  private static final Set<String> WITHDRAWN =
      Set.of(ListUris.WITHDRAWN, ListUris.DEPRECATED_AT_NATIONAL_LEVEL);

  private record Listed(String uri, Instant since, List<Extension> extensions) {}

  private StatusImport() {}

  /** The periods in ascending order; none where the list contradicts itself. */
  static List<ServiceStatusPeriod> history(TspService service, List<ListFinding> findings) {
    List<ServiceStatusPeriod> periods = new ArrayList<>();
    @Nullable Instant end = null;
    for (Listed listed : newestFirst(service).toList()) {
      if (end != null && listed.since().isAfter(end)) {
        findings.add(
            ListFinding.error(
                "5.5.10", service.title(), "Not taken over: out of order at " + listed.since()));
        return List.of();
      }
      if (listed.since().equals(end)) {
        findings.add(
            ListFinding.warning(
                "5.5.10", service.title(), "Left out, as it never held: " + listed.uri()));
        continue;
      }
      periods.add(0, period(listed, end, service.title(), findings));
      end = listed.since();
    }
    return periods;
  }

  private static Stream<Listed> newestFirst(TspService service) {
    return Stream.concat(
        Stream.of(
            new Listed(
                service.information().status(),
                service.information().statusStartingTime(),
                service.information().extensions())),
        service.history().stream().map(StatusImport::listed));
  }

  private static Listed listed(ServiceHistoryInstance before) {
    return new Listed(before.status(), before.statusStartingTime(), before.extensions());
  }

  private static ServiceStatusPeriod period(
      Listed listed, @Nullable Instant end, String where, List<ListFinding> findings) {
    ListedInformation information = ListedInformation.of(listed.extensions());
    Period period = new Period(listed.since(), end);
    ServiceStatus status = status(listed, information, where, findings);
    return new ServiceStatusPeriod(
        status,
        period,
        information.reason(),
        status == ServiceStatus.COMPROMISED ? listed.since() : null);
  }

  private static ServiceStatus status(
      Listed listed, ListedInformation information, String where, List<ListFinding> findings) {
    for (ServiceStatus exact :
        List.of(ServiceStatus.PENDING, ServiceStatus.SUSPENDED, ServiceStatus.COMPROMISED)) {
      if (!information.all(uri(exact)).isEmpty()) {
        return exact;
      }
    }
    if (GRANTED.contains(listed.uri())) {
      return ServiceStatus.GRANTED;
    }
    if (!WITHDRAWN.contains(listed.uri())) {
      findings.add(
          ListFinding.warning("5.5.4", where, "Read as withdrawn: the status " + listed.uri()));
    }
    return ServiceStatus.WITHDRAWN;
  }

  private static String uri(ServiceStatus status) {
    return ListUris.REGISTER_STATUS + status.name().toLowerCase(Locale.ROOT);
  }
}
