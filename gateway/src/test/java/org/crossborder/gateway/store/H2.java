// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An H2 database as the gateway opens it, with its migrations. */
public final class H2 {
  private H2() {}

  public static DataSource in(Path directory) {
    DataSource database =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + directory.resolve("gateway") + ";WRITE_DELAY=0", "sa", "");
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  public static Store store(Path directory, Clock clock) throws java.io.IOException {
    DataSource database = in(directory);
    return Store.in(
        JdbcClient.create(database),
        Dialect.H2,
        new TransactionTemplate(new JdbcTransactionManager(database)),
        new FilePayloadStore(directory.resolve("payloads"), 1 << 20),
        clock);
  }
}
