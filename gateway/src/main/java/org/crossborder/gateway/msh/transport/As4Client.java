// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.pmode.Protocol;

/** Pushes messages over connections that are kept for each partner, each exchange watched. */
public final class As4Client implements Transport, AutoCloseable {
  private final TransportLimits limits;
  private final Supplier<Map<String, String>> headers;
  private final Partners partners;
  private final ExchangeWatch watch;

  /** With TLS 1.2 and 1.3, and without a client certificate. */
  public As4Client(TransportLimits limits) {
    this(limits, TlsSettings.STANDARD);
  }

  public As4Client(TransportLimits limits, TlsSettings tls) {
    this(limits, tls, Map::of);
  }

  /**
   * @param headers further HTTP headers of a request, asked for in the thread that sends it
   */
  public As4Client(TransportLimits limits, TlsSettings tls, Supplier<Map<String, String>> headers) {
    this.limits = limits;
    this.headers = headers;
    this.partners = new Partners(limits, tls);
    this.watch = new ExchangeWatch(partners::endIdle);
  }

  @Override
  public Response push(Protocol protocol, String contentType, Body body) throws IOException {
    return exchange(
        protocol,
        contentType,
        body,
        (status, type, in) -> new Response(status, type, in.readNBytes(limits.responseBytes())));
  }

  @Override
  public <T> T exchange(Protocol protocol, String contentType, Body body, Reading<T> reading)
      throws IOException {
    PartnerConnections partner = partners.enter(protocol);
    HttpPost post = new HttpPost(protocol.address());
    WatchedExchange watched = watch.begin(limits, post::cancel);
    headers.get().forEach(post::setHeader);
    post.setEntity(new WrittenBody(contentType, watched.over(body)));
    try {
      return exchange(partner.client(), post, watched, reading);
    } catch (IOException | UncheckedIOException e) {
      String ended = watched.finish();
      throw ended == null ? new IOException(reason(e), e) : new SocketTimeoutException(ended);
    } finally {
      watched.finish();
      watch.end(watched);
      partner.done();
    }
  }

  /** A connection goes back to be used again when its response was read to the end. */
  private static <T> T exchange(
      CloseableHttpClient client, HttpPost post, WatchedExchange watched, Reading<T> reading)
      throws IOException {
    watched.begin();
    ClassicHttpResponse response = client.executeOpen(null, post, null);
    try {
      watched.responds();
      HttpEntity entity = response.getEntity();
      Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
      return reading.read(
          response.getCode(),
          type == null ? "" : Objects.requireNonNullElse(type.getValue(), ""),
          entity == null ? InputStream.nullInputStream() : watched.over(entity.getContent()));
    } finally {
      post.cancel(); // and not closed, which would read what is left, however long it takes
    }
  }

  /** Releases the connections to all others; messages on their way still arrive. */
  public void retain(Set<Protocol> registered) {
    partners.retain(registered);
  }

  /** How many partners have connections. */
  int partners() {
    return partners.count();
  }

  /** Opens new connections from now on, with the client certificate of now. */
  public void reconnect() {
    retain(Set.of());
  }

  @Override
  public void close() {
    retain(Set.of());
    watch.close();
  }

  /** The innermost cause says it best: connection refused, timed out, certificate not trusted. */
  private static String reason(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
