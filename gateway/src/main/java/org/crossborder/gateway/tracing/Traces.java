// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Spans and their W3C Trace Context (level 1, the header {@code traceparent}). */
public final class Traces {
  /** The one header that is given and taken; {@code tracestate} and baggage are not. */
  public static final String TRACEPARENT = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  public Traces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** The context of what is being done in this thread; empty if nobody traces it. */
  public Optional<String> current() {
    Span span = tracer.currentSpan();
    if (span == null || span.isNoop()) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    propagator.inject(span.context(), headers, (carrier, name, value) -> headers.put(name, value));
    return Optional.ofNullable(headers.get(TRACEPARENT));
  }

  /** The same as HTTP headers; none if nobody traces it. */
  public Map<String, String> headers() {
    return current().map(context -> Map.of(TRACEPARENT, context)).orElse(Map.of());
  }

  /** Says of what is being done in this thread what it is. */
  public void tag(String key, String value) {
    Span span = tracer.currentSpan();
    if (span != null) {
      span.tag(key, value);
    }
  }

  /**
   * Does work as a part of the trace with this context.
   *
   * @param name of the span
   * @param tags of the span; never anything of a document
   */
  public void within(String traceparent, String name, Map<String, String> tags, Runnable work) {
    Map<String, String> headers = Map.of(TRACEPARENT, traceparent);
    Span.Builder builder = propagator.extract(headers, (carrier, wanted) -> headers.get(wanted));
    tags.forEach(builder::tag);
    Span span = builder.name(name).start();
    Tracer.SpanInScope scope = tracer.withSpan(span);
    try {
      work.run();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      scope.close();
      span.end();
    }
  }
}
