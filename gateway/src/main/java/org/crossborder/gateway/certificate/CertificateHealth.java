// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.certificate;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * DEGRADED while a certificate is near its end or past it: messages still go, and a person has to
 * act before they do not.
 */
public final class CertificateHealth implements HealthIndicator {
  private final CertificateWatch watch;

  public CertificateHealth(CertificateWatch watch) {
    this.watch = watch;
  }

  @Override
  public Health health() {
    List<CertificateExpiry> all = watch.all();
    List<CertificateExpiry> near = watch.near();
    Health.Builder health = near.isEmpty() ? Health.up() : Health.status("DEGRADED");
    health.withDetail("watched", all.size());
    if (!all.isEmpty()) {
      health.withDetail("next", all.get(0));
    }
    return near.isEmpty() ? health.build() : health.withDetail("near", near).build();
  }
}
