// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A PostgreSQL server of one test's own, stopped and started over the same data. */
public final class StoppablePostgres implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  public StoppablePostgres(Path data) throws IOException {
    this.data = data;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    }
    this.server = launch();
  }

  /** For a user named {@code postgres} without a password. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Stopped in the middle of whatever it does, and started again. */
  public void restart() throws IOException {
    server.close();
    server = launch();
  }

  private EmbeddedPostgres launch() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
