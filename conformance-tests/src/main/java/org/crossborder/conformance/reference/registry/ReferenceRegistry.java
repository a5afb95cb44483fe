// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves whatever is put into it, by path, on loopback. */
public final class ReferenceRegistry implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, byte[]> resources = new ConcurrentHashMap<>();
  private final Map<String, byte[]> later = new ConcurrentHashMap<>();

  private ReferenceRegistry(HttpServer server) {
    this.server = server;
  }

  /** Starts it on a port of its own, with nothing in it. */
  public static ReferenceRegistry start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ReferenceRegistry registry = new ReferenceRegistry(server);
    server.createContext("/", registry::answer);
    server.start();
    return registry;
  }

  /** Where it is. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on it publishes these, and nothing else. */
  public void publish(Map<String, byte[]> others) {
    later.clear();
    resources.clear();
    resources.putAll(others);
  }

  /** Once a snapshot's content was read, it publishes these. */
  public void nextReadingFinds(Map<String, byte[]> others) {
    later.putAll(others);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = resources.get(exchange.getRequestURI().getPath());
      if (body == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
      if (exchange.getRequestURI().getPath().startsWith("/v1/snapshots/")) {
        resources.putAll(later);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
