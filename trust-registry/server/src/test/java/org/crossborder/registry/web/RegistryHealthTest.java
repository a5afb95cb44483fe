// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.registry.MovableClock;
import org.crossborder.registry.Officers;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.publication.CurrentRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What an operator reads of a running registry, by clocks that go wrong. */
class RegistryHealthTest {
  @TempDir Path directory;

  @Test
  void saysThatTheClockWasSetBackAndThatTheTimestampHasRunOut() throws Exception {
    Path home = directory.resolve("home");
    Officers.found(home);
    try (RunningRegistry registry = RunningRegistry.start(home)) {
      assertThat(health(registry, Clock.systemUTC()).getStatus()).isEqualTo(Status.UP);

      Health back = health(registry, new MovableClock(Instant.now().minus(Duration.ofHours(1))));
      assertThat(back.getStatus()).isEqualTo(RegistryHealth.DEGRADED);
      assertThat(back.getDetails()).containsKey("clock");

      Health late = health(registry, new MovableClock(Instant.now().plus(Duration.ofHours(1))));
      assertThat(late.getStatus()).isEqualTo(Status.DOWN);
      assertThat(late.getDetails()).containsKey("timestamp");
    }
  }

  private static Health health(RunningRegistry registry, Clock clock) {
    return new RegistryHealth(
            registry.bean(CurrentRegister.class),
            registry.bean(Checkpoints.class),
            registry.bean(Database.class),
            clock)
        .health();
  }
}
