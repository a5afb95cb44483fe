// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.util.OptionalLong;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Space on the disks of the home directory and of the payloads' folder: OUT_OF_SERVICE when nothing
 * more is taken in.
 */
public final class DiskHealth implements HealthIndicator {
  private final DiskSpace disk;

  public DiskHealth(DiskSpace disk) {
    this.disk = disk;
  }

  @Override
  public Health health() {
    OptionalLong usable = disk.usable();
    Health.Builder health =
        switch (disk.level()) {
          case AMPLE -> Health.up();
          case LOW -> Health.status(StuckHealth.DEGRADED);
          case EXHAUSTED -> Health.outOfService();
          case UNUSABLE -> Health.down();
        };
    usable.ifPresent(bytes -> health.withDetail("usableBytes", bytes));
    return health
        .withDetail("level", disk.level().name())
        .withDetail("folder", disk.fullest().toString())
        .withDetail("reserveBytes", disk.reserve())
        .withDetail("warningBytes", disk.warning())
        .build();
  }
}
