// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.register.operation.AddServiceIdentity;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RetireServiceIdentity;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;

/** How a service of the register differs from the same service in somebody's list. */
record ServiceDifference(
    TrustService known, TrustService stated, ImportSettings settings, List<ListFinding> findings) {
  List<Operation> operations() {
    if (known.type() != stated.type()) {
      findings.add(
          ListFinding.error(
              "5.5.1",
              stated.serviceName(),
              "Not taken over: " + known.id() + " changed its type"));
      return List.of();
    }
    List<Operation> operations = new ArrayList<>();
    added().forEach(c -> operations.add(new AddServiceIdentity(known.id(), c, null, null)));
    retired()
        .forEach(
            c ->
                operations.add(new RetireServiceIdentity(known.id(), Fingerprint.sha256(c), null)));
    status().ifPresent(operations::add);
    if (!known.level().equals(stated.level()) || !Objects.equals(known.limits(), stated.limits())) {
      findings.add(
          ListFinding.information(
              "5.5.9",
              stated.serviceName(),
              "Level or limits of " + known.id() + " differ; they are left as they are"));
    }
    return operations;
  }

  private List<X509Certificate> added() {
    List<X509Certificate> added = new ArrayList<>();
    for (X509Certificate certificate : stated.digitalIdentities()) {
      if (certificate.getBasicConstraints() < 0) {
        findings.add(
            ListFinding.error(
                "5.5.3",
                stated.serviceName(),
                "Not taken over: " + Names.of(certificate) + " is no CA, as rule T01 wants it"));
      } else if (!known.digitalIdentities().contains(certificate)) {
        added.add(certificate);
      }
    }
    return added;
  }

  private List<X509Certificate> retired() {
    return known.digitalIdentities().stream()
        .filter(certificate -> !stated.digitalIdentities().contains(certificate))
        .filter(this::isInUse)
        .toList();
  }

  private boolean isInUse(X509Certificate certificate) {
    return known.identityPeriods().stream()
        .filter(used -> used.sha256().equals(Fingerprint.sha256(certificate)))
        .allMatch(used -> used.period().contains(settings.now()));
  }

  private Optional<Operation> status() {
    Optional<ServiceStatusPeriod> today = at(known);
    Optional<ServiceStatusPeriod> said = at(stated);
    if (said.isEmpty()
        || today.map(ServiceStatusPeriod::status).equals(said.map(s -> s.status()))) {
      return Optional.empty();
    }
    if (today.filter(s -> s.status() == ServiceStatus.COMPROMISED).isPresent()) {
      findings.add(
          ListFinding.warning(
              "5.5.4",
              stated.serviceName(),
              known.id() + " is COMPROMISED in the register; no import ends that"));
      return Optional.empty();
    }
    return said.map(
        status ->
            new SetServiceStatus(
                known.id(),
                status.status(),
                null,
                RegisterDifference.reason(status),
                status.invalidityDate()));
  }

  private Optional<ServiceStatusPeriod> at(TrustService service) {
    return service.statusHistory().stream()
        .filter(status -> status.period().contains(settings.now()))
        .findFirst();
  }
}
