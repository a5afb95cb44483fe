// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL of our own, from the binaries that come with the test's libraries; one for all
 * tests, each with a database of its own. If it cannot be started, the tests fail and say why.
 */
public final class TestPostgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestPostgres() {}

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL cannot be started here", e);
      }
    }
  }

  /** A new and empty database. */
  public static DatabaseAddress newDatabase() {
    String name = "registry_" + DATABASES.incrementAndGet();
    JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
        .sql("create database " + name)
        .update();
    return new DatabaseAddress(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "");
  }
}
