// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import org.crossborder.trust.sync.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether documents can be decided: DOWN without a snapshot or without a single anchor in it, for
 * then every message is refused; OUT_OF_SERVICE when it has run out, for then what comes in is
 * received, but nothing is submitted and everything is held. A degraded one still decides. The
 * details say how many anchors are loaded, how old they are, and what was refused last.
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
    Readiness readiness = trustData.readiness(clock.instant());
    return status(readiness.state()).withDetails(readiness.details()).build();
  }

  private static Health.Builder status(Readiness.State state) {
    return switch (state) {
      case READY -> Health.up();
      case STALE -> Health.outOfService();
      case NOTHING_LOADED -> Health.down();
    };
  }
}
