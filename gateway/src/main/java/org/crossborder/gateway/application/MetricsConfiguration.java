// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.health.QueueHealth;
import org.crossborder.gateway.metrics.BacklogCollector;
import org.crossborder.gateway.metrics.ErrorCounts;
import org.crossborder.gateway.metrics.GatewayMeters;
import org.crossborder.gateway.metrics.MeasuredChanges;
import org.crossborder.gateway.metrics.SpoolSize;
import org.crossborder.gateway.outbox.Notice;
import org.crossborder.gateway.packaging.SpoolDirectory;
import org.crossborder.gateway.reception.RefusedMessage;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.Store;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What Prometheus is told beside what Spring Boot measures. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

  /** Errors are counted when they happen. */
  record Errors(ErrorCounts counts) {
    @EventListener
    void refused(RefusedMessage message) {
      counts.refused(message);
    }

    @EventListener
    void noticed(Notice notice) {
      counts.noticed(notice);
    }
  }

  /** Open connections at each port. */
  record Connections(MeterRegistry registry) {
    @EventListener
    void started(WebServerInitializedEvent event) {
      if (event.getWebServer() instanceof TomcatWebServer server) {
        for (Connector connector : server.getTomcat().getService().findConnectors()) {
          if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            Gauge.builder("crossborder.connections.open", protocol::getConnectionCount)
                .description("Open connections, by the port that they came to")
                .tag("port", Integer.toString(connector.getLocalPort()))
                .register(registry);
          }
        }
      }
    }
  }

  @Bean
  MeasuredChanges measuredChanges(MeterRegistry registry) {
    return new MeasuredChanges(registry);
  }

  @Bean
  Errors errors(MeterRegistry registry) {
    return new Errors(new ErrorCounts(registry));
  }

  @Bean
  Connections openConnections(MeterRegistry registry) {
    return new Connections(registry);
  }

  @Bean
  GatewayMeters gatewayMeters(
      QueueHealth queue,
      DiskSpace disk,
      SpoolDirectory spool,
      Store store,
      TrustData trustData,
      Clock clock) {
    return new GatewayMeters(
        queue, disk, new SpoolSize(spool.path()), store.flushPoint(), trustData, clock);
  }

  @Bean
  BacklogCollector backlogCollector(
      HealthConfiguration.WaitingNow waiting,
      Clock clock,
      ObjectProvider<PrometheusRegistry> registries) {
    BacklogCollector collector = new BacklogCollector(waiting.recent(), clock);
    registries.ifAvailable(registry -> registry.register(collector));
    return collector;
  }
}
