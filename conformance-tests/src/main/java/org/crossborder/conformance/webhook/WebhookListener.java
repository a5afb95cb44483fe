// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Where a gateway's webhook leads to, over TLS. Who listens to a document's events hears these
 * alone, by {@code data.document.sha256}; what nobody listens to is taken. A connection has one
 * request.
 */
public final class WebhookListener implements AutoCloseable {
  private static final int HTTPS = 443;
  private static final int NO_CONTENT = 204;

  private final URI url;
  private final ListenerCertificates certificates;
  private final Clock clock;
  private final Map<String, Hearing> hearings = new ConcurrentHashMap<>();
  private final AtomicInteger strays = new AtomicInteger();
  private @Nullable TlsPort port;

  /**
   * One that does not listen yet.
   *
   * @param url as the gateway's configuration has it; with port 0, any that is free
   */
  public WebhookListener(URI url, ListenerCertificates certificates, Clock clock) {
    this.url = url;
    this.certificates = certificates;
    this.clock = clock;
  }

  /** Listens, if it does not. */
  public synchronized void open() throws IOException {
    opened();
  }

  private synchronized TlsPort opened() throws IOException {
    TlsPort there = port;
    if (there == null) {
      there =
          new TlsPort(
              new InetSocketAddress(url.getHost(), url.getPort() < 0 ? HTTPS : url.getPort()),
              certificates.own(),
              this::converse);
      port = there;
    }
    return there;
  }

  /** Where it listens. */
  public synchronized URI url() {
    return port == null || url.getPort() != 0
        ? url
        : URI.create("https://" + url.getHost() + ":" + port.number() + url.getRawPath());
  }

  /** Another place of it, where nothing is to be told. */
  public URI elsewhere() {
    return url().resolve(url.getRawPath().replaceAll("/+$", "") + "/elsewhere");
  }

  /** What it can show. */
  public ListenerCertificates certificates() {
    return certificates;
  }

  /** How many requests came that named no document. */
  public int strays() {
    return strays.get();
  }

  /**
   * From now on what is told of a document is heard.
   *
   * @param sha256 the document's
   * @param first what the first try is answered with
   */
  public Hearing hear(String sha256, Reply first, Consumer<Exchange> wire) {
    Hearing hearing = new Hearing(url(), first, wire);
    hearings.put(sha256, hearing);
    return hearing;
  }

  /** Shows another certificate from now on; open connections end. */
  public Disguise disguise(Credential shown, Consumer<Exchange> wire) throws IOException {
    TlsPort disguised = opened();
    Disguise disguise =
        new Disguise(
            shown.certificate(),
            wire,
            clock,
            () -> disguised.show(certificates.own(), this::converse));
    disguised.show(shown, disguise::meet);
    return disguise;
  }

  private void converse(SSLSocket caller) throws IOException, InterruptedException {
    OutputStream out = caller.getOutputStream();
    Telling telling = new RequestReader(caller.getInputStream(), out).read(clock.instant());
    if (reply(telling) instanceof Reply.Answer answer) {
      Thread.sleep(answer.after().toMillis());
      out.write(written(answer).getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  private Reply reply(Telling telling) {
    String sha256 = telling.sha256();
    if (sha256.isEmpty()) {
      strays.incrementAndGet();
    }
    Hearing hearing = hearings.get(sha256);
    return hearing == null ? Reply.TAKEN : hearing.reply(telling);
  }

  private static String written(Reply.Answer answer) {
    String location = answer.location() == null ? "" : "Location: " + answer.location() + "\r\n";
    String length = answer.status() == NO_CONTENT ? "" : "Content-Length: 0\r\n";
    return "HTTP/1.1 %d Said\r\n%s%sConnection: close\r\n\r\n"
        .formatted(answer.status(), location, length);
  }

  @Override
  public synchronized void close() {
    if (port != null) {
      port.close();
    }
  }
}
