// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RegisterProvider;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;
import org.crossborder.trust.snapshot.Register;

/** What has to change in the register for it to say what somebody's list says. */
final class RegisterDifference {
  private static final String WHERE = "Register";

  private final Register register;
  private final ImportSettings settings;
  private final List<ListFinding> findings;

  RegisterDifference(Register register, ImportSettings settings, List<ListFinding> findings) {
    this.register = register;
    this.settings = settings;
    this.findings = findings;
  }

  /** Operations that belong together, provider by provider and service by service. */
  List<List<Operation>> operations(
      List<TrustServiceProvider> providers, List<TrustService> services) {
    List<List<Operation>> steps = new ArrayList<>();
    for (TrustServiceProvider provider : providers) {
      if (!register.providers().contains(provider)) {
        steps.add(List.of(new RegisterProvider(provider)));
      }
    }
    for (TrustService service : services) {
      List<Operation> step =
          registered(service.id())
              .map(known -> new ServiceDifference(known, service, settings, findings).operations())
              .orElseGet(() -> listing(service));
      if (!step.isEmpty()) {
        steps.add(step);
      }
    }
    missing(providers, services);
    if (steps.isEmpty()) {
      findings.add(ListFinding.information("5.4", WHERE, "Nothing is to be changed"));
    }
    return steps;
  }

  private Optional<TrustService> registered(String id) {
    return register.services().stream().filter(service -> service.id().equals(id)).findFirst();
  }

  private List<Operation> listing(TrustService service) {
    Optional<X509Certificate> noCa =
        service.digitalIdentities().stream().filter(c -> c.getBasicConstraints() < 0).findFirst();
    if (noCa.isPresent()) {
      findings.add(
          ListFinding.error(
              "5.5.3",
              service.serviceName(),
              "Not taken over: " + Names.of(noCa.get()) + " is no CA, as rule T01 wants it"));
      return List.of();
    }
    if (settings.withHistory() || service.statusHistory().isEmpty()) {
      return List.of(new ListService(service));
    }
    return fromNowOn(service);
  }

  /** Listed as PENDING and given its status in one change: it begins when that is recorded. */
  private List<Operation> fromNowOn(TrustService service) {
    ServiceStatusPeriod now =
        service.statusHistory().stream()
            .max(Comparator.comparing(status -> status.period().from()))
            .orElseThrow();
    if (now.status() == ServiceStatus.WITHDRAWN) {
      findings.add(
          ListFinding.information(
              "5.5.4",
              service.serviceName(),
              "Not taken over: it is withdrawn, and its history was not asked for"));
      return List.of();
    }
    return List.of(
        new ListService(service.withStatusHistory(List.of())),
        new SetServiceStatus(service.id(), now.status(), null, reason(now), now.invalidityDate()));
  }

  static String reason(ServiceStatusPeriod status) {
    return status.reason().isBlank() ? "as the imported list states" : status.reason();
  }

  /** Services of these providers that the list does not have: it may have been shortened. */
  private void missing(List<TrustServiceProvider> providers, List<TrustService> services) {
    List<String> ids = providers.stream().map(TrustServiceProvider::id).toList();
    register.services().stream()
        .filter(known -> known.providerId() != null && ids.contains(known.providerId()))
        .filter(known -> services.stream().noneMatch(s -> s.id().equals(known.id())))
        .forEach(
            known ->
                findings.add(
                    ListFinding.warning(
                        "5.5",
                        known.serviceName(),
                        known.id() + " is in the register and not in the import; it stays")));
  }
}
