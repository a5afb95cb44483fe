// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.store.MessageChanges;
import org.crossborder.gateway.store.TraceContexts;
import org.crossborder.gateway.tracing.TracedChanges;
import org.crossborder.gateway.tracing.TracedConsumer;
import org.crossborder.gateway.tracing.TracedStep;
import org.crossborder.gateway.tracing.Traces;
import org.crossborder.gateway.work.Worker;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Traces, where a site has named a collector; else nothing of them runs. */
@Configuration(proxyBeanMethods = false)
class TracingConfiguration {

  /**
   * What tracing adds.
   *
   * @param changes keeps the trace of each new message
   * @param steps makes a span of each step
   * @param telling makes a span of each event that a national system is told
   * @param headers that continue the trace at a partner or at the national side
   */
  record Tracing(
      MessageChanges changes,
      UnaryOperator<Worker.Step> steps,
      UnaryOperator<EventConsumer> telling,
      Supplier<Map<String, String>> headers) {
    private static final Tracing OFF =
        new Tracing(
            MessageChanges.NOBODY, UnaryOperator.identity(), UnaryOperator.identity(), Map::of);
  }

  @Bean
  Tracing tracing(
      @Value("${management.opentelemetry.enabled}") boolean enabled,
      JdbcClient jdbc,
      Tracer tracer,
      Propagator propagator) {
    if (!enabled) {
      return Tracing.OFF;
    }
    TraceContexts contexts = new TraceContexts(jdbc);
    Traces traces = new Traces(tracer, propagator);
    return new Tracing(
        new TracedChanges(traces, contexts),
        step -> new TracedStep(step, traces, contexts),
        consumer -> new TracedConsumer(consumer, traces, contexts),
        traces::headers);
  }

  @Bean
  MessageChanges tracedChanges(Tracing tracing) {
    return tracing.changes();
  }
}
