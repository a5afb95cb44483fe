// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An H2 database as the gateway opens it, with its migrations. */
public final class H2 {
  private H2() {}

  /** A store that can be closed, so that another process may open it. */
  public record Opened(Store store, JdbcConnectionPool connections) implements AutoCloseable {
    @Override
    public void close() {
      connections.dispose();
    }

    /** Makes a joined group complete again, as if the process had been killed before its end. */
    public void undoJoin(UUID group) {
      JdbcClient jdbc = JdbcClient.create(connections);
      jdbc.sql("update fragment_group set state = 'COMPLETE', source = null where id = :id")
          .param("id", group)
          .update();
      jdbc.sql(
              """
              update message set state = 'RECEIVED', due_at = created_at, claimed_by = null
              where id in (select message from inbound_fragment where fragment_group = :id)
              """)
          .param("id", group)
          .update();
    }
  }

  public static Opened open(Path directory, Clock clock) throws IOException {
    return open(directory, clock, 1 << 20);
  }

  /** With payloads of up to so many bytes. */
  public static Opened open(Path directory, Clock clock, long maximum) throws IOException {
    JdbcConnectionPool database = connections(directory);
    PayloadStore payloads = new FilePayloadStore(directory.resolve("payloads"), maximum, clock);
    return new Opened(store(database, payloads, clock), database);
  }

  /** Connections to the database of a home, brought up to date. */
  public static JdbcConnectionPool connections(Path directory) throws IOException {
    JdbcConnectionPool database = JdbcConnectionPool.create(url(directory), "sa", "");
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  /** The store over connections, and over payloads, that a test has put something before. */
  public static Store store(DataSource database, PayloadStore payloads, Clock clock) {
    return Store.in(
        JdbcClient.create(database),
        Dialect.H2,
        new TransactionTemplate(new JdbcTransactionManager(database)),
        payloads,
        clock);
  }

  /** The URL that is delivered, so that a test of durability is a test of it. */
  static String url(Path home) throws IOException {
    Object url =
        new YamlPropertySourceLoader()
            .load("delivered", new ClassPathResource("application.yml"))
            .get(0)
            .getProperty("spring.datasource.url");
    return String.valueOf(url).replace("${crossborder.gateway.home}", home.toString());
  }

  public static Store store(Path directory, Clock clock) throws IOException {
    return open(directory, clock).store();
  }
}
