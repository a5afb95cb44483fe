// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.path.Fingerprint;

/**
 * A registry over real HTTPS that serves what a test gives it, true or false, with validators, gzip
 * and long polls as the real one.
 */
public final class TestRegistry implements AutoCloseable {
  private final TestTls tls;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, HttpHandler> faults = new HashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private volatile boolean waits = true;
  private final AtomicLong tagSuffix = new AtomicLong();
  private volatile boolean tagsChange;

  private TestRegistry(TestTls tls, HttpsServer server) {
    this.tls = tls;
    this.server = server;
  }

  public static TestRegistry start() throws Exception {
    TestTls tls = TestTls.create();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
    TestRegistry registry = new TestRegistry(tls, server);
    server.setExecutor(registry.threads);
    server.createContext("/", registry::handle);
    server.start();
    return registry;
  }

  public URI uri() {
    return URI.create("https://localhost:" + server.getAddress().getPort());
  }

  public TestTls tls() {
    return tls;
  }

  public SSLContext clientTls() {
    return tls.client();
  }

  /** Serves these files beside or instead of those served so far, all at once. */
  public synchronized void serve(Map<String, byte[]> more) {
    files.putAll(more);
    notifyAll();
  }

  public void serve(String path, byte[] bytes) {
    serve(Map.of(path, bytes));
  }

  public synchronized void remove(String path) {
    files.remove(path);
  }

  public synchronized byte[] file(String path) {
    return Optional.ofNullable(files.get(path)).orElseThrow();
  }

  /** From now on this path is answered otherwise than it should be. */
  public synchronized void fault(String path, HttpHandler fault) {
    faults.put(path, fault);
  }

  public synchronized void mendAll() {
    faults.clear();
  }

  /** From now on nobody is made to wait for what is newer. */
  public void ignorePreferences() {
    waits = false;
  }

  /** From now on everything looks new each time. */
  public void changeTagsAlways() {
    tagsChange = true;
  }

  /** What was asked for, in order. */
  public List<String> requests() {
    return Collections.unmodifiableList(requests);
  }

  public void forgetRequests() {
    requests.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(path);
    try (exchange) {
      Optional<HttpHandler> fault = fault(path);
      if (fault.isPresent()) {
        fault.get().handle(exchange);
      } else {
        answer(exchange, path);
      }
    }
  }

  private synchronized Optional<HttpHandler> fault(String path) {
    return Optional.ofNullable(faults.get(path));
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    Optional<byte[]> found = find(exchange, path);
    if (found.isEmpty()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String tag = tag(found.get());
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    byte[] body = found.get();
    if ("gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"))) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      body = gzip(body);
    }
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** What there is; with a preference to wait, once there is something else than the client has. */
  private synchronized Optional<byte[]> find(HttpExchange exchange, String path) {
    String has = exchange.getRequestHeaders().getFirst("If-None-Match");
    String prefer = exchange.getRequestHeaders().getFirst("Prefer");
    long end =
        System.nanoTime()
            + (prefer == null
                ? 0
                : Long.parseLong(prefer.substring("wait=".length())) * 1_000_000_000L);
    try {
      while (files.containsKey(path)
          && tag(file(path)).equals(has)
          && end - System.nanoTime() > 1_000_000) {
        wait((end - System.nanoTime()) / 1_000_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(files.get(path));
  }

  private String tag(byte[] bytes) {
    return '"' + Fingerprint.sha256(bytes) + (tagsChange ? tagSuffix.incrementAndGet() : "") + '"';
  }

  public static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }
}
