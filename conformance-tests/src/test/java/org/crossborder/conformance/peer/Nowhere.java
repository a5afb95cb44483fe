// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Takes messages and passes none on, so that what phase4 writes can be sent another way. */
record Nowhere(HttpServer server) implements AutoCloseable {
  static Nowhere open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(202, -1);
          }
        });
    server.start();
    return new Nowhere(server);
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
