// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real receiver of OTLP over HTTP, as an OpenTelemetry collector is one. */
final class TraceCollector implements AutoCloseable {
  private final List<Span> spans = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private TraceCollector(HttpServer server) {
    this.server = server;
  }

  static TraceCollector start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TraceCollector collector = new TraceCollector(server);
    server.createContext("/v1/traces", collector::take);
    server.start();
    return collector;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      ExportTraceServiceRequest request =
          ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request.getResourceSpansList().stream()
          .flatMap(resource -> resource.getScopeSpansList().stream())
          .forEach(scope -> spans.addAll(scope.getSpansList()));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
  }

  /** The spans of the trace in which a message was sent. */
  List<Span> traceOf(String messageId) {
    return spans.stream()
        .filter(span -> span.getName().equals("send") && names(span, messageId))
        .findFirst()
        .map(
            sent ->
                spans.stream().filter(span -> span.getTraceId().equals(sent.getTraceId())).toList())
        .orElse(List.of());
  }

  private static boolean names(Span span, String messageId) {
    return span.getAttributesList().stream()
        .anyMatch(attribute -> attribute.getValue().getStringValue().equals(messageId));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
