// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** Answers over HTTP, as RFC 3161, section 3.4, has it; each path answers in its own way. */
public final class TimestampServer implements AutoCloseable {
  /** What is answered to a request. */
  @FunctionalInterface
  public interface Answer {
    byte[] to(byte[] request) throws IOException;
  }

  private final HttpServer server;

  private TimestampServer(HttpServer server) {
    this.server = server;
  }

  public static TimestampServer start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return new TimestampServer(server);
  }

  public URI answering(String path, int status, Answer answer) {
    server.createContext(path, exchange -> answer(exchange, status, answer));
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, int status, Answer answer) throws IOException {
    try (exchange) {
      byte[] response = answer.to(exchange.getRequestBody().readAllBytes());
      exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      exchange.sendResponseHeaders(status, response.length == 0 ? -1 : response.length);
      exchange.getResponseBody().write(response);
    }
  }
}
