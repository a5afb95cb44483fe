// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether documents can be decided: DOWN without a snapshot, for then every message is refused;
 * OUT_OF_SERVICE when it has run out, for then what comes in is received, but nothing is submitted
 * and everything is held. A degraded one still decides.
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
        .orElseGet(
            () ->
                Health.down()
                    .withDetail("reason", "No snapshot was obtained from the trust registry yet")
                    .build());
  }

  private Health health(TrustedSnapshot trusted) {
    Freshness freshness = trusted.freshnessAt(clock.instant());
    Health.Builder health = freshness == Freshness.STALE ? ranOut(trusted) : Health.up();
    return health
        .withDetail("snapshot", trusted.snapshot().version())
        .withDetail("freshness", freshness)
        .build();
  }

  private static Health.Builder ranOut(TrustedSnapshot trusted) {
    return Health.outOfService()
        .withDetail(
            "reason",
            "The snapshot was good until "
                + trusted.snapshot().nextUpdate()
                + "; documents are held until the trust registry gives a newer one");
  }
}
