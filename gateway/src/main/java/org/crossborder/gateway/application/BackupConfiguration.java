// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.crossborder.gateway.backup.Backup;
import org.crossborder.gateway.backup.Manifest;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.control.ControlRequests;
import org.crossborder.gateway.store.DatabaseBackup;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups that a command asks the running gateway for. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(BackupConfiguration.class);
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
        "backup",
        new ControlRequests(properties.home(), Backups.KIND, target -> take(backup, target)),
        new Worker.Pace(1, LOOK));
  }

  private static void take(Backup backup, Path target) throws IOException {
    Manifest manifest = backup.into(target);
    LOG.info("Backup: {} files, {} bytes beside the database", manifest.files(), manifest.bytes());
  }
}
