// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Observations;

/** Serves what it was told over TLS, by path; what is no metadata comes from behind. */
final class ScriptedRegistry implements Stage {
  private static final String METADATA = "/v1/metadata/";
  private static final int NOT_FOUND = 404;
  private static final int BAD_GATEWAY = 502;

  private final HttpsServer server;
  private final Behind behind;
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "conformance-registry");
            thread.setDaemon(true);
            return thread;
          });
  private Map<String, byte[]> resources = Map.of();
  private final Map<String, Integer> readings = new HashMap<>();

  ScriptedRegistry(URI listen, Credential tls, Behind behind, Clock clock) throws IOException {
    this.behind = behind;
    this.clock = clock;
    server = HttpsServer.create(new InetSocketAddress(listen.getHost(), listen.getPort()), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(new TlsSetting(List.of(), tls).context()));
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @Override
  public synchronized void serve(Map<String, byte[]> others) {
    resources = Map.copyOf(others);
    readings.clear();
  }

  @Override
  public synchronized boolean awaitReadings(int count, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (readings.values().stream().noneMatch(times -> times >= count)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted while a relying party was awaited");
      }
    }
    return true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith(METADATA) || path.startsWith("/v1/snapshots/")) {
        scripted(exchange, path);
      } else {
        passOn(exchange);
      }
    }
  }

  private void scripted(HttpExchange exchange, String path) throws IOException {
    byte[] body;
    synchronized (this) {
      body = resources.get(path);
      if (path.startsWith(METADATA)) {
        readings.merge(path, 1, Integer::sum);
        notifyAll();
      }
    }
    write(exchange, body == null ? NOT_FOUND : 200, body == null ? new byte[0] : body);
  }

  private void passOn(HttpExchange exchange) throws IOException {
    Behind.Answer resource;
    try {
      resource = behind.get(exchange.getRequestURI().toString(), Observations.live(clock));
    } catch (IOException gone) {
      write(exchange, BAD_GATEWAY, new byte[0]);
      return;
    }
    write(exchange, resource.status(), resource.body());
  }

  private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
