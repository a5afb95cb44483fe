// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.documents;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossborder.conformance.suite.Observations;
import org.jspecify.annotations.Nullable;

/** An address of the suite that nobody is to visit; visits are observations. */
final class Bait implements AutoCloseable {
  private static final String WHERE = "an address of the suite";

  private final Observations observations;
  private final AtomicInteger visits = new AtomicInteger();
  private final String address;
  private @Nullable HttpServer server;

  Bait(Observations observations) throws IOException {
    this.observations = observations;
    this.address = observations.read(WHERE, "is opened", this::opened);
  }

  private String opened() throws IOException {
    HttpServer opened =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    opened.createContext(
        "/",
        exchange -> {
          visits.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    opened.start();
    server = opened;
    return "http://127.0.0.1:" + opened.getAddress().getPort() + "/bait";
  }

  String address() {
    return address;
  }

  /** How often it was visited so far. */
  int visits() throws IOException {
    return Integer.parseInt(
        observations.read(WHERE, "visits so far", () -> Integer.toString(visits.get())));
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }
}
