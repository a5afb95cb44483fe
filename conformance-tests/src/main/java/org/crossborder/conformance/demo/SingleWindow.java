// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small stand-in for a national single window: takes documents from its gateway's webhook
 * (CloudEvents, Standard Webhooks), checks who sent them, and keeps each once, as its id asks.
 */
final class SingleWindow implements AutoCloseable {
  private static final String ID_HEADER = "webhook-id";
  private static final String TIMESTAMP_HEADER = "webhook-timestamp";
  private static final String SIGNATURE_HEADER = "webhook-signature";
  private static final String SECRET_PREFIX = "whsec_";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final byte[] secret;
  private final Map<String, String> documents = new LinkedHashMap<>();
  private int repeats;
  private @Nullable Interruption interruption;

  /** Called instead of answering the delivery with this number; the gateway gets no answer. */
  private record Interruption(int delivery, Runnable action) {}

  private SingleWindow(HttpsServer server, String secret) {
    this.server = server;
    this.secret = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
  }

  static SingleWindow start(int port, Credential tls, String secret) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpsServer server = HttpsServer.create(address, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(Tls.server(tls)));
    SingleWindow singleWindow = new SingleWindow(server, secret);
    server.createContext("/documents", singleWindow::take);
    server.setExecutor(singleWindow.threads);
    server.start();
    return singleWindow;
  }

  URI url() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + "/documents");
  }

  /** The documents taken so far, in their order. */
  synchronized List<String> documents() {
    return List.copyOf(documents.values());
  }

  /** How often a document came again that was already here, and was not taken a second time. */
  synchronized int repeats() {
    return repeats;
  }

  /** Runs {@code action} in the middle of a delivery, {@code count} deliveries from now. */
  synchronized void interruptDelivery(int count, Runnable action) {
    interruption = new Interruption(documents.size() + count, action);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] event = exchange.getRequestBody().readAllBytes();
      String id = exchange.getRequestHeaders().getFirst(ID_HEADER);
      if (!"POST".equals(exchange.getRequestMethod()) || id == null) {
        exchange.sendResponseHeaders(400, -1);
      } else if (!isSignedByGateway(exchange, id, event)) {
        exchange.sendResponseHeaders(401, -1);
      } else if (keep(id, document(event))) {
        exchange.sendResponseHeaders(204, -1);
      }
    }
  }

  /** The document that an event hands over by value. */
  private static byte[] document(byte[] event) {
    return Base64.getDecoder().decode(JSON.readTree(event).at("/data/parts/0/base64").asString());
  }

  /** Whether the delivery may be answered. */
  private synchronized boolean keep(String key, byte[] document) {
    if (documents.putIfAbsent(key, new String(document, StandardCharsets.UTF_8)) != null) {
      repeats++;
    }
    Interruption due = interruption;
    if (due != null && documents.size() >= due.delivery()) {
      interruption = null;
      due.action().run();
      return false;
    }
    return true;
  }

  private boolean isSignedByGateway(HttpExchange exchange, String id, byte[] event) {
    String timestamp = exchange.getRequestHeaders().getFirst(TIMESTAMP_HEADER);
    String signature = exchange.getRequestHeaders().getFirst(SIGNATURE_HEADER);
    return timestamp != null
        && signature != null
        && MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.US_ASCII),
            ("v1," + hmac(id + "." + timestamp + ".", event)).getBytes(StandardCharsets.US_ASCII));
  }

  private String hmac(String prefix, byte[] event) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(prefix.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(event));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("HMAC-SHA256 is missing", fault);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
