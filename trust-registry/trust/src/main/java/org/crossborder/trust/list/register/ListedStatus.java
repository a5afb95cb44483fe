// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.Extension.AdditionalServiceInformation;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A status as a list states it: granted or withdrawn, so that everybody understands it, and beside
 * it what the register says exactly. Without an end: the next newer status ends it.
 *
 * @param since when it begins for who reads the list. A compromised service is withdrawn from its
 *     invalidity date on, although clause 5.5.5 lets no status begin before its list: readers who
 *     know only the standard shall not rely on what was signed meanwhile
 * @param recorded when the register's period begins
 */
record ListedStatus(ServiceStatus status, Instant since, Instant recorded, String reason) {
  static ListedStatus of(ServiceStatusPeriod period) {
    Instant from = period.period().from();
    Instant since = period.invalidSince().filter(from::isAfter).orElse(from);
    return new ListedStatus(period.status(), since, from, period.reason());
  }

  /** The history in ascending order, as far as it had come at {@code issued}. */
  static List<ListedStatus> history(List<ServiceStatusPeriod> periods, Instant issued) {
    List<ListedStatus> history = new ArrayList<>();
    for (ServiceStatusPeriod period : periods) {
      boolean begun = !period.period().from().isAfter(issued);
      if (begun && !(history.isEmpty() && period.status() == ServiceStatus.PENDING)) {
        append(history, of(period));
      }
    }
    if (!periods.isEmpty() && !history.isEmpty()) {
      ended(periods, issued).ifPresent(end -> append(history, end));
    }
    return history;
  }

  /** The history of a key that came later than its service. */
  static List<ListedStatus> since(List<ListedStatus> history, Instant begin) {
    List<ListedStatus> later = new ArrayList<>();
    for (ListedStatus status : history) {
      append(
          later,
          status.since().isBefore(begin)
              ? new ListedStatus(status.status(), begin, status.recorded(), status.reason())
              : status);
    }
    return later;
  }

  /** The history of a key that is retired: withdrawn from then on, whatever its service does. */
  static List<ListedStatus> retired(List<ListedStatus> history, Instant since) {
    List<ListedStatus> retired = new ArrayList<>();
    history.stream().filter(status -> status.since().isBefore(since)).forEach(retired::add);
    if (!retired.isEmpty()) {
      append(
          retired,
          new ListedStatus(ServiceStatus.WITHDRAWN, since, since, "The key has been retired"));
      history.stream()
          .filter(status -> status.since().isAfter(since))
          .filter(status -> status.status() != ServiceStatus.GRANTED)
          .forEach(status -> append(retired, status));
    }
    return retired;
  }

  /** When a status changes next after {@code issued}: until then a list holds. */
  static Optional<Instant> nextChange(List<ServiceStatusPeriod> periods, Instant issued) {
    return periods.stream()
        .flatMap(
            period ->
                Stream.concat(Stream.of(period.period().from()), period.period().end().stream()))
        .filter(issued::isBefore)
        .min(Instant::compareTo);
  }

  private static void append(List<ListedStatus> history, ListedStatus next) {
    history.removeIf(earlier -> earlier.second() >= next.second());
    history.add(next);
  }

  /** After the last period nothing is granted any more. */
  private static Optional<ListedStatus> ended(List<ServiceStatusPeriod> periods, Instant issued) {
    return periods
        .get(periods.size() - 1)
        .period()
        .end()
        .filter(end -> !end.isAfter(issued))
        .map(end -> new ListedStatus(ServiceStatus.WITHDRAWN, end, end, "The period has ended"));
  }

  private long second() {
    return since.getEpochSecond();
  }

  String uri() {
    return status == ServiceStatus.GRANTED ? ListUris.GRANTED : ListUris.WITHDRAWN;
  }

  List<Extension> extensions() {
    List<Extension> extensions = new ArrayList<>();
    if (status != ServiceStatus.GRANTED && status != ServiceStatus.WITHDRAWN) {
      extensions.add(
          AdditionalServiceInformation.of(
              ListUris.REGISTER_STATUS + status.name().toLowerCase(Locale.ROOT),
              recorded.toString()));
    }
    @Nullable String said = reason.isBlank() ? null : Printable.of(reason);
    if (said != null) {
      extensions.add(AdditionalServiceInformation.of(ListUris.STATUS_REASON, said));
    }
    return extensions;
  }
}
