// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * DOWN without a snapshot: then every message is refused and every document held. A stale one is
 * told as a detail, for what comes in is still received and held.
 */
public final class TrustHealth implements HealthIndicator {
  private final TrustData trustData;
  private final Clock clock;

  public TrustHealth(TrustData trustData, Clock clock) {
    this.trustData = trustData;
    this.clock = clock;
  }

  @Override
  public Health health() {
    return trustData
        .current()
        .map(this::health)
        .orElseGet(() -> Health.down().withDetail("snapshot", "none yet").build());
  }

  private Health health(TrustedSnapshot trusted) {
    return Health.up()
        .withDetail("snapshot", trusted.snapshot().version())
        .withDetail("freshness", trusted.freshnessAt(clock.instant()))
        .build();
  }
}
