// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/**
 * A service has a digital identity; one that is granted now has a CA certificate that has not
 * expired.
 */
final class ServiceCertificates implements RegisterInvariant {
  @Override
  public List<Violation> violations(Register register, Instant now) {
    List<Violation> violations = new ArrayList<>();
    for (TrustService service : register.services()) {
      String where = "services " + service.id();
      if (service.digitalIdentities().isEmpty()) {
        violations.add(new Violation(where, "there is no digital identity"));
      }
      for (X509Certificate identity : service.digitalIdentities()) {
        if (identity.getBasicConstraints() < 0) {
          violations.add(new Violation(where, Names.of(identity) + " is not a CA certificate"));
        }
      }
      if (isGranted(service, now)
          && !service.digitalIdentities().isEmpty()
          && service.digitalIdentities().stream()
              .allMatch(c -> c.getNotAfter().toInstant().isBefore(now))) {
        violations.add(new Violation(where, "it is GRANTED, but every certificate has expired"));
      }
    }
    return violations;
  }

  private static boolean isGranted(TrustService service, Instant now) {
    return service.statusHistory().stream()
        .anyMatch(p -> p.status() == ServiceStatus.GRANTED && p.period().contains(now));
  }
}
