// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.OperationsProperties;
import org.crossborder.gateway.health.Admission;
import org.crossborder.gateway.health.DiskHealth;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.health.QueueHealth;
import org.crossborder.gateway.health.Recent;
import org.crossborder.gateway.health.StuckHealth;
import org.crossborder.gateway.health.StuckMessages;
import org.crossborder.gateway.store.Backlog;
import org.crossborder.gateway.store.Backlog.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What health says beside what Spring Boot knows. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
  private static final Duration GOOD = Duration.ofSeconds(2);

  /** What waits, asked of the database every two seconds at most. */
  record WaitingNow(Recent<List<Waiting>> recent) {}

  @Bean
  Backlog backlog(JdbcClient jdbc) {
    return new Backlog(jdbc);
  }

  @Bean
  WaitingNow waitingNow(Backlog backlog, Clock clock) {
    return new WaitingNow(new Recent<>(backlog::waiting, GOOD, clock));
  }

  @Bean
  StuckMessages stuckMessages(
      Backlog backlog, WaitingNow waiting, GatewayProperties properties, Clock clock) {
    return new StuckMessages(
        backlog, waiting.recent(), properties.operations().stuckAfter(), clock);
  }

  @Bean
  StuckHealth stuckHealthIndicator(StuckMessages messages, Clock clock) {
    return new StuckHealth(messages, clock);
  }

  @Bean
  QueueHealth queueHealthIndicator(Backlog backlog, GatewayProperties properties, Clock clock) {
    return new QueueHealth(
        new Recent<>(() -> backlog.overdueSince(clock.instant()), GOOD, clock),
        properties.operations().queueAge(),
        clock);
  }

  @Bean
  DiskSpace diskSpace(GatewayProperties properties) {
    OperationsProperties operations = properties.operations();
    return new DiskSpace(
        properties.home(), operations.diskReserve().toBytes(), operations.diskWarning().toBytes());
  }

  @Bean
  Admission admission(DiskSpace disk, WaitingNow waiting, GatewayProperties properties) {
    return new Admission(disk, waiting.recent(), properties.operations().mostWaiting());
  }

  @Bean
  DiskHealth diskHealthIndicator(DiskSpace disk) {
    return new DiskHealth(disk);
  }
}
