// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.cxf.Bus;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.http.HTTPConduit;
import org.crossborder.gateway.msh.Transport;
import org.crossborder.gateway.pmode.Protocol;

/** Pushes messages through CXF conduits, each exchange watched. */
public final class As4Client implements Transport, AutoCloseable {
  private final TransportLimits limits;
  private final Supplier<Map<String, String>> headers;
  private final Bus bus = CxfBus.create();
  private final ExchangeWatch watch = new ExchangeWatch();
  private final PartnerConduits conduits;

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
    this.conduits = new PartnerConduits(bus, limits, tls, this::onResponse);
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
    PartnerConduit partner = conduits.enter(protocol);
    WatchedExchange watched = watch.begin(limits);
    try {
      return exchange(partner.conduit(), watched, contentType, body, reading);
    } catch (IOException e) {
      String ended = watched.finish();
      throw ended == null ? e : new SocketTimeoutException(ended);
    } finally {
      watched.finish();
      watch.end(watched);
      partner.done();
    }
  }

  private <T> T exchange(
      HTTPConduit conduit,
      WatchedExchange watched,
      String contentType,
      Body body,
      Reading<T> reading)
      throws IOException {
    AtomicReference<T> read = new AtomicReference<>();
    Exchange exchange = new ExchangeImpl();
    exchange.put(Bus.class, bus);
    exchange.put(WatchedExchange.class, watched);
    exchange.put(
        ResponseObserver.class, (status, type, in) -> read.set(reading.read(status, type, in)));
    Message message = new MessageImpl();
    message.setExchange(exchange);
    exchange.setOutMessage(message);
    message.put(Message.HTTP_REQUEST_METHOD, "POST");
    message.put(Message.CONTENT_TYPE, contentType);
    message.put(HTTPConduit.NO_IO_EXCEPTIONS, true);
    Map<String, List<String>> further = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.get().forEach((name, value) -> further.put(name, List.of(value)));
    message.put(Message.PROTOCOL_HEADERS, further);
    try {
      conduit.prepare(message);
      HttpClient client = Objects.requireNonNull(message.get(HttpClient.class));
      message.put(HttpClient.class, new CancellableClient(client, watched::sends));
      body.writeTo(watched.over(message.getContent(OutputStream.class)));
      watched.begin();
      conduit.close(message);
      watched.moved();
    } catch (Fault | UncheckedIOException | CancellationException e) { // CXF wraps what went wrong
      throw new IOException(reason(e), e);
    }
    T result = read.get();
    return result == null ? withoutContent(exchange, reading) : result;
  }

  /** CXF hands over no response that has no content, such as the 202 that a signal earns. */
  private static <T> T withoutContent(Exchange exchange, Reading<T> reading) throws IOException {
    Integer status = (Integer) exchange.get(Message.RESPONSE_CODE);
    return reading.read(status == null ? 0 : status, "", InputStream.nullInputStream());
  }

  /** What an exchange does with its response. */
  @FunctionalInterface
  private interface ResponseObserver {
    void onResponse(int status, String contentType, InputStream body) throws IOException;
  }

  /** Releases the connections to all others; messages on their way still arrive. */
  public void retain(Set<Protocol> registered) {
    conduits.retain(registered);
  }

  /** How many partners have connections. */
  int partners() {
    return conduits.count();
  }

  /** Opens new connections from now on, with the client certificate of now. */
  public void reconnect() {
    retain(Set.of());
  }

  @Override
  public void close() {
    retain(Set.of());
    watch.close();
    bus.shutdown(true);
  }

  /** The innermost cause says it best: connection refused, timed out, certificate not trusted. */
  private static String reason(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private void onResponse(Message message) {
    Integer status = (Integer) message.get(Message.RESPONSE_CODE);
    String contentType = (String) message.get(Message.CONTENT_TYPE);
    WatchedExchange watched = message.getExchange().get(WatchedExchange.class);
    try (InputStream in = message.getContent(InputStream.class)) {
      watched.responds();
      message
          .getExchange()
          .get(ResponseObserver.class)
          .onResponse(
              status == null ? 0 : status,
              Objects.requireNonNullElse(contentType, ""),
              watched.over(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
