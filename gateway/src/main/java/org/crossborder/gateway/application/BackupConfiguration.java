// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.crossborder.gateway.backup.Backup;
import org.crossborder.gateway.backup.BackupRequests;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.store.DatabaseBackup;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups that a command asks the running gateway for. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Bean
  Rounds backups(GatewayProperties properties, JdbcClient jdbc, Dialect dialect, Clock clock)
      throws IOException {
    Backup backup =
        new Backup(
            Backups.folders(properties),
            properties.party(),
            new DatabaseBackup(jdbc, dialect),
            clock);
    return new Rounds(
        "backup", new BackupRequests(properties.home(), backup), new Worker.Pace(1, LOOK));
  }
}
