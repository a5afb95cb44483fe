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
import java.util.function.Consumer;
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
      return Server.create("template1");
    }

    /** A copy of one that has been migrated, which is quicker than to migrate each. */
    @Override
    public Opened open(Path directory) {
      return TestDatabase.at(Server.create(Migrated.TEMPLATE), directory, Server::drop);
    }

    @Override
    public Opened openEmpty(Path directory) {
      return TestDatabase.at(url(directory), directory, Server::drop);
    }
  };

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    /** A new database, as this one is; its URL. */
    static String create(String template) {
      String name = "gateway_" + DATABASES.incrementAndGet();
      run("create database %s template %s".formatted(name, template));
      return POSTGRES.getJdbcUrl("postgres", name);
    }

    /** The files of hundreds of databases would take half a minute to delete at the end. */
    static void drop(String url) {
      String name = url.replaceFirst(".*/(gateway_\\d+).*", "$1");
      run("drop database if exists %s with (force)".formatted(name));
    }

    private static void run(String sql) {
      JdbcClient.create(POSTGRES.getPostgresDatabase()).sql(sql).update();
    }

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

  /** The one that the others are copies of. */
  private static final class Migrated {
    static final String TEMPLATE = migrate("migrated");

    private static String migrate(String name) {
      Server.run("create database " + name);
      Flyway.configure()
          .dataSource(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "")
          .load()
          .migrate();
      return name;
    }
  }

  abstract String url(Path directory) throws IOException;

  /**
   * A database that can be closed; payloads are beside it.
   *
   * @param after what to do with the closed one
   */
  public record Opened(HikariDataSource connections, Path directory, Runnable after)
      implements AutoCloseable {

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
      after.run();
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
    return at(url, directory, ignored -> {});
  }

  private static Opened at(String url, Path directory, Consumer<String> after) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(url);
    pool.setUsername(Dialect.of(url) == Dialect.H2 ? "sa" : "postgres");
    pool.setPassword("");
    pool.setMaximumPoolSize(16);
    pool.setMinimumIdle(1);
    return new Opened(new HikariDataSource(pool), directory, () -> after.accept(url));
  }
}
