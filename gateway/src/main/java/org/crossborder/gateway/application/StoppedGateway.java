// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.store.Dialect;
import org.crossborder.gateway.store.FilePayloadStore;
import org.crossborder.gateway.store.Store;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of a gateway, for a command. The embedded one is open to one process only, so the
 * gateway must be stopped for it; PostgreSQL is not so particular.
 */
public final class StoppedGateway implements AutoCloseable {
  private static final long NO_PAYLOADS = 1;

  private final SingleConnectionDataSource connection;
  private final Store store;

  private StoppedGateway(SingleConnectionDataSource connection, Store store) {
    this.connection = connection;
    this.store = store;
  }

  /**
   * Opens it.
   *
   * @param configuration the gateway's
   * @throws IOException if it cannot be opened; the message says what to do
   */
  public static StoppedGateway open(Path configuration) throws IOException {
    StandardEnvironment environment = environment(configuration);
    SingleConnectionDataSource connection =
        new SingleConnectionDataSource(
            environment.getRequiredProperty("spring.datasource.url"),
            environment.getProperty("spring.datasource.username", ""),
            environment.getProperty("spring.datasource.password", ""),
            true);
    try (Connection tried = connection.getConnection()) {
      Dialect dialect = Dialect.of(tried.getMetaData().getURL());
      Path home = Path.of(environment.getRequiredProperty("crossborder.gateway.home"));
      Clock clock = Clock.systemUTC();
      return new StoppedGateway(
          connection,
          Store.in(
              JdbcClient.create(connection),
              dialect,
              new TransactionTemplate(new JdbcTransactionManager(connection)),
              new FilePayloadStore(home.resolve("payloads"), NO_PAYLOADS, clock),
              clock));
    } catch (SQLException e) {
      connection.destroy();
      throw new IOException(
          "The database cannot be opened. The embedded one is the gateway's alone while it runs; "
              + "stop it, or use its pages or its API: "
              + e.getMessage(),
          e);
    }
  }

  /** As at the gateway's start: its file over what every gateway shares. */
  private static StandardEnvironment environment(Path configuration) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "command",
                Map.of(
                    "spring.config.additional-location",
                    "file:" + configuration.toAbsolutePath())));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return environment;
  }

  /** What it holds. */
  public Store store() {
    return store;
  }

  /** The accounts of persons. */
  public LocalAccounts accounts() {
    return new LocalAccounts(
        store, AccessConfiguration.passwords(), new AuditLog(store), new SecureRandom());
  }

  @Override
  public void close() {
    connection.destroy();
  }
}
