// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.crossborder.gateway.backup.Backup;
import org.crossborder.gateway.backup.GatewayFolders;
import org.crossborder.gateway.backup.Manifest;
import org.crossborder.gateway.backup.Restoration;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.control.ControlRequests;
import org.crossborder.gateway.store.DatabaseBackup;
import org.crossborder.gateway.store.Dialect;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Backup and restoration of the gateway of a configuration, running or not. */
public final class Backups {
  static final String KIND = "backup";

  private Backups() {}

  /**
   * Copies the gateway's home: by itself if nothing runs on it, else by asking what does.
   *
   * @param patience how long a running gateway may take
   */
  public static void take(Path configuration, Path target, Duration patience, Clock clock)
      throws IOException, InterruptedException {
    try (ConfigurableApplicationContext bound = BoundConfiguration.of(configuration)) {
      GatewayProperties properties = bound.getBean(GatewayProperties.class);
      if (!alone(bound.getEnvironment(), properties, target, clock)) {
        ControlRequests.ask(properties.home(), KIND, target, patience);
      }
    }
  }

  static GatewayFolders folders(GatewayProperties properties) {
    Path shared = properties.payloads().directory();
    return new GatewayFolders(properties.home(), shared == null ? properties.home() : shared);
  }

  /** Whether it was done here, because the database was to be had. */
  private static boolean alone(
      Environment environment, GatewayProperties properties, Path target, Clock clock)
      throws IOException {
    String url = environment.getProperty("spring.datasource.url", "");
    Dialect dialect = Dialect.of(url);
    SingleConnectionDataSource database =
        new SingleConnectionDataSource(
            dialect == Dialect.H2 ? url + ";IFEXISTS=TRUE" : url,
            environment.getProperty("spring.datasource.username", ""),
            environment.getProperty("spring.datasource.password", ""),
            true);
    try {
      database.getConnection();
    } catch (java.sql.SQLException | CannotGetJdbcConnectionException e) {
      return false;
    }
    try {
      new Backup(
              folders(properties),
              properties.party(),
              new DatabaseBackup(JdbcClient.create(database), dialect),
              clock)
          .into(target);
      return true;
    } finally {
      database.destroy();
    }
  }

  /** Makes the home that a configuration names from a backup. */
  public static Manifest restore(Path configuration, Path backup) throws IOException {
    try (ConfigurableApplicationContext bound = BoundConfiguration.of(configuration)) {
      GatewayProperties properties = bound.getBean(GatewayProperties.class);
      return Restoration.of(backup, folders(properties), properties.party());
    }
  }
}
