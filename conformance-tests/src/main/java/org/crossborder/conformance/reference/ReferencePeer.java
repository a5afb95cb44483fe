// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.mime.HttpBody;

/** A receiving MSH on loopback, on a port of its own. */
public final class ReferencePeer implements AutoCloseable {
  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final ExecutorService oneThread = Executors.newSingleThreadExecutor();
  private volatile ReceivingMsh msh;

  private ReferencePeer(HttpsServer server, ReceivingMsh msh) {
    this.server = server;
    this.msh = msh;
  }

  /**
   * Starts it.
   *
   * @param tls its certificate
   */
  public static ReferencePeer start(ReceivingMsh msh, TlsSetting tls) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    ReferencePeer peer = new ReferencePeer(server, msh);
    server.createContext("/as4", peer::serve);
    server.setExecutor(task -> peer.executor().execute(task));
    server.start();
    return peer;
  }

  /** Where it receives. */
  public URI url() {
    return URI.create("https://localhost:" + server.getAddress().getPort() + "/as4");
  }

  /** From now on it is another. */
  public void become(ReceivingMsh other) {
    msh = other;
  }

  /** With one thread, who connects first is served first, to the end, and all others wait. */
  private ExecutorService executor() {
    return msh.conduct().breaks(Rule.SLOW_ASIDE) ? oneThread : threads;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String type =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      HttpAnswer answer = msh.receive(new HttpBody(type, body));
      byte[] bytes = answer.body().bytes();
      if (bytes.length > 0) {
        exchange.getResponseHeaders().set("Content-Type", answer.body().contentType());
      }
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    oneThread.shutdownNow();
  }
}
