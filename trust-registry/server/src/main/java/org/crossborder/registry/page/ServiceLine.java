// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.time.Instant;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * A trust service in a list.
 *
 * @param status its status now, or null before its first and after its last
 */
public record ServiceLine(
    String id,
    String name,
    String provider,
    ServiceType type,
    String level,
    @Nullable ServiceStatus status,
    @Nullable Instant since) {
  /** The service as it stands at {@code now}. */
  public static ServiceLine of(TrustService service, Instant now) {
    ServiceStatusPeriod current =
        service.statusHistory().stream()
            .filter(period -> period.period().contains(now))
            .findFirst()
            .orElse(null);
    return new ServiceLine(
        service.id(),
        service.serviceName(),
        service.providerName(),
        service.type(),
        service.level(),
        current == null ? null : current.status(),
        current == null ? null : current.period().from());
  }
}
