// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The open database, its schema up to date. */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 8;
  private static final long LONGEST_WAIT_MILLIS = 5_000;

  private final HikariDataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final FlushPoint flushPoint;

  private Database(HikariDataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.flushPoint =
        new FlushPoint(
            () -> {
              if (!dialect.flush().isEmpty()) {
                jdbc.sql(dialect.flush()).update();
              }
            });
  }

  /** Opens a database and brings its schema up to date. */
  public static Database open(DatabaseAddress address) {
    Dialect dialect = Dialect.of(address.url());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(address.url());
    config.setUsername(address.username());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    HikariDataSource dataSource = new HikariDataSource(config);
    Flyway.configure().dataSource(dataSource).placeholders(dialect.types()).load().migrate();
    return new Database(dataSource, dialect);
  }

  /** What else wants connections, such as a health check. */
  public DataSource dataSource() {
    return dataSource;
  }

  /** SQL in the running transaction, or in one of its own. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /**
   * Does some work in one transaction and returns once its outcome is on disk. Within such work,
   * further work joins: all of it is committed together, or none.
   */
  public <T> T durably(Supplier<T> work) {
    boolean joins = TransactionSynchronizationManager.isActualTransactionActive();
    T result = inTransaction(work);
    if (!joins) {
      flushPoint.await();
    }
    return result;
  }

  /** Does some work in one transaction that may see, but need not leave, a change. */
  public <T> T inTransaction(Supplier<T> work) {
    return transactions.<T>execute(status -> work.get());
  }

  /** Whether the database answers. */
  public boolean answers() {
    try {
      return jdbc.sql("select 1").query(Integer.class).single() == 1;
    } catch (RuntimeException e) {
      return false;
    }
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
