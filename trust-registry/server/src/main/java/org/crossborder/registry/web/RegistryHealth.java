// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.publication.CurrentRegister;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.trust.register.RegisterState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * DOWN when nothing can be recorded, or nothing is vouched for any more; DEGRADED when a checkpoint
 * lacks its witnesses or the clock was set back; each with a sentence.
 */
@Component
class RegistryHealth implements HealthIndicator {
  static final Status DEGRADED =
      new Status("DEGRADED", "It serves, and something needs the operator");

  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private final CurrentRegister register;
  private final Checkpoints checkpoints;
  private final Database database;
  private final Clock clock;

  RegistryHealth(
      CurrentRegister register, Checkpoints checkpoints, Database database, Clock clock) {
    this.register = register;
    this.checkpoints = checkpoints;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Health health() {
    Instant now = clock.instant();
    RegisterState state = register.state();
    Health.Builder health = Health.up().withDetail("entries", state.treeSize());
    register
        .vouched()
        .ifPresent(
            vouched -> {
              health.withDetail("version", vouched.snapshot().version());
              health.withDetail("nextUpdate", vouched.snapshot().nextUpdate().toString());
            });
    if (!database.answers()) {
      return health.down().withDetail("database", "The database does not answer").build();
    }
    warn(health, now, state);
    return health.build();
  }

  private void warn(Health.Builder health, Instant now, RegisterState state) {
    if (state.treeSize() > 0 && now.plus(TOLERANCE).isBefore(state.lastRecordedAt())) {
      health
          .status(DEGRADED)
          .withDetail(
              "clock",
              "The clock shows %s; the last entry was recorded at %s, and no time decreases"
                  .formatted(now, state.lastRecordedAt()));
    }
    if (!checkpoints.hasQuorum(now)) {
      health
          .status(DEGRADED)
          .withDetail("witnesses", "Too few witnesses have cosigned the newest checkpoint");
    }
    Optional<Vouched> vouched = register.vouched();
    if (vouched.filter(v -> now.isBefore(v.expires())).isEmpty() && state.treeSize() > 0) {
      health.down().withDetail("timestamp", "Nothing is vouched for: the timestamp has run out");
    }
  }
}
