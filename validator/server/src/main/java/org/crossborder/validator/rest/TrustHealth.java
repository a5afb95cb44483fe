// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.time.Clock;
import org.crossborder.trust.sync.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether recognition can be decided: DOWN with no anchor loaded, OUT_OF_SERVICE when the data have
 * run out. The details say how many anchors are loaded, how old they are, and what was refused
 * last.
 */
record TrustHealth(TrustData trustData, Clock clock) implements HealthIndicator {
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
