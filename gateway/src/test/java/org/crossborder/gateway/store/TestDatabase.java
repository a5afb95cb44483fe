// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The databases that the gateway runs on, each a real one. If PostgreSQL, which comes with the
 * test's libraries, cannot be started, the tests fail and say why.
 */
public enum TestDatabase {
  H2 {
    @Override
    String url(Path directory) throws IOException {
      return org.crossborder.gateway.store.H2.url(directory);
    }
  },
  POSTGRESQL {
    @Override
    String url(Path directory) {
      String name = "gateway_" + DATABASES.incrementAndGet();
      JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
          .sql("create database " + name)
          .update();
      return Server.POSTGRES.getJdbcUrl("postgres", name);
    }
  };

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL cannot be started here", e);
      }
    }
  }

  abstract String url(Path directory) throws IOException;

  /** A database that can be closed; payloads are beside it. */
  public record Opened(HikariDataSource connections, Path directory) implements AutoCloseable {

    /** What the database holds. */
    public Store store(Clock clock) throws IOException {
      return Store.in(
          jdbc(),
          Dialect.of(connections.getJdbcUrl()),
          new TransactionTemplate(new JdbcTransactionManager(connections)),
          new FilePayloadStore(directory.resolve("payloads"), 1 << 20, clock),
          clock);
    }

    public JdbcClient jdbc() {
      return JdbcClient.create(connections);
    }

    @Override
    public void close() {
      connections.close();
    }
  }

  /** A new and empty database with all migrations. */
  public Opened open(Path directory) throws IOException {
    Opened opened = openEmpty(directory);
    Flyway.configure().dataSource(opened.connections()).load().migrate();
    return opened;
  }

  /** A new database without a table. */
  public Opened openEmpty(Path directory) throws IOException {
    return at(url(directory), directory);
  }

  /** The database at this URL as it is, with its payloads under {@code directory}. */
  public static Opened at(String url, Path directory) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(Dialect.of(url) == Dialect.H2 ? "sa" : "postgres");
    pool.setPassword("");
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(1);
    return new Opened(new HikariDataSource(pool), directory);
  }
}
