// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.database;

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

  public DatabaseAddress address() {
    return new DatabaseAddress(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
  }

  public void stop() throws IOException {
    server.close();
  }

  public void start() throws IOException {
    server = launch();
  }

  private EmbeddedPostgres launch() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
