// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.pki.Credential;
import org.jspecify.annotations.Nullable;

/** Where the suite receives, over TLS. Its certificate can be changed; open connections end. */
public final class Listener implements AutoCloseable {
  private static final int MOST_BYTES = 256 * 1024 * 1024;

  private final URI url;
  private final Handler handler;
  private final AtomicInteger connections = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "conformance-listener");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable HttpsServer server;

  /** Says what a request is answered with. */
  @FunctionalInterface
  public interface Handler {
    /** The reply. */
    Reply reply(HttpBody request);
  }

  /** One at this address, which does not listen yet. */
  public Listener(URI url, Handler handler) {
    this.url = url;
    this.handler = handler;
  }

  /** From now on it shows this certificate; it starts if it has not. */
  public synchronized void serve(Credential credential) throws IOException {
    stop();
    HttpsServer next = HttpsServer.create(new InetSocketAddress(url.getHost(), url.getPort()), 0);
    next.setHttpsConfigurator(new Counting(new TlsSetting(List.of(), credential).context()));
    next.createContext(url.getPath(), this::handle);
    next.setExecutor(threads);
    next.start();
    server = next;
  }

  /** How many connections were begun so far, whether or not TLS came about. */
  int connections() {
    return connections.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String type =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
      Reply reply = handler.reply(new HttpBody(type, body));
      if (reply instanceof Reply.Answered answered) {
        answer(exchange, answered.answer());
      } else if (reply instanceof Reply.Silence silence) {
        Thread.sleep(silence.time().toMillis());
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, HttpAnswer answer) throws IOException {
    byte[] bytes = answer.body().bytes();
    if (bytes.length > 0) {
      exchange.getResponseHeaders().set("Content-Type", answer.body().contentType());
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Override
  public synchronized void close() {
    stop();
    threads.shutdownNow();
  }

  /** Counts connections when their first bytes have come, before TLS is agreed on. */
  private final class Counting extends HttpsConfigurator {
    Counting(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      connections.incrementAndGet();
      parameters.setSSLParameters(getSSLContext().getDefaultSSLParameters());
    }
  }
}
