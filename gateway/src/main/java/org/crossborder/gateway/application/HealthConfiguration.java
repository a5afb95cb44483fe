// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.OperationsProperties;
import org.crossborder.gateway.health.Admission;
import org.crossborder.gateway.health.DiskHealth;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.health.HealthWatch;
import org.crossborder.gateway.health.QueueHealth;
import org.crossborder.gateway.health.Recent;
import org.crossborder.gateway.health.StuckHealth;
import org.crossborder.gateway.health.StuckMessages;
import org.crossborder.gateway.store.Backlog;
import org.crossborder.gateway.store.Backlog.Waiting;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What health says beside what Spring Boot knows. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
  private static final Duration GOOD = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofSeconds(30);

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
        Stream.of(properties.home(), properties.payloads().directory())
            .filter(Objects::nonNull)
            .map(Path::toAbsolutePath)
            .toList(),
        operations.diskReserve().toBytes(),
        operations.diskWarning().toBytes());
  }

  @Bean
  HealthWatch healthWatch(HealthContributorRegistry contributors, Clock clock) {
    return new HealthWatch(contributors, clock);
  }

  @Bean
  Rounds healthRounds(HealthWatch watch) {
    return new Rounds("health", watch, new Worker.Pace(1, LOOK));
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
