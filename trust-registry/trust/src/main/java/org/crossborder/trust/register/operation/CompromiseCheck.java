// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.Optional;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;

/** COMPROMISED says since when nothing of the service can be relied on; no other status does. */
final class CompromiseCheck {
  private CompromiseCheck() {}

  static Optional<RegisterRefusal> unexplained(
      String service, ServiceStatusPeriod period, Recording recording) {
    boolean compromised = period.status() == ServiceStatus.COMPROMISED;
    boolean dated =
        period.invalidSince().filter(t -> !t.isAfter(recording.recordedAt())).isPresent();
    return compromised == period.invalidSince().isPresent() && compromised == dated
        ? Optional.empty()
        : Optional.of(
            RegisterRule.SERVICE.refuses(
                "The status %s of %s %s.",
                period.status(),
                service,
                compromised
                    ? "needs an invalidity date that is not in the future"
                    : "has no invalidity date"));
  }
}
