// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.control.ControlRequests;
import org.crossborder.gateway.health.HealthWatch;
import org.crossborder.gateway.support.HealthListing;
import org.crossborder.gateway.support.MeterListing;
import org.crossborder.gateway.support.OptionListing;
import org.crossborder.gateway.support.RecentTroubles;
import org.crossborder.gateway.support.SupportBundle;
import org.crossborder.gateway.support.TakenBundles;
import org.crossborder.gateway.support.ThreadListing;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.crossborder.gateway.work.Worker;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The support bundle: for a person at the pages, and for a command. */
@Configuration(proxyBeanMethods = false)
class SupportConfiguration {
  static final String KIND = "support";
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Listens to the log for as long as the gateway runs. */
  record Listening(RecentTroubles troubles) implements AutoCloseable {
    @Override
    public void close() {
      root().detachAppender(troubles);
      troubles.stop();
    }
  }

  private static Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  }

  @Bean
  Listening recentTroubles() {
    RecentTroubles troubles = new RecentTroubles();
    troubles.setContext(root().getLoggerContext());
    troubles.start();
    root().addAppender(troubles);
    return new Listening(troubles);
  }

  @Bean
  TakenBundles takenBundles(
      ConfigurableEnvironment environment,
      HealthWatch health,
      Listening listening,
      MeterRegistry meters,
      Flyway flyway,
      AuditLog audit,
      Node node,
      Clock clock) {
    Map<String, Supplier<String>> pieces = new LinkedHashMap<>();
    pieces.put("versions.txt", RunningVersions::text);
    pieces.put("options.txt", () -> OptionListing.of(GivenOptions.of(environment)));
    pieces.put("health.txt", () -> HealthListing.of(health.now()));
    pieces.put("troubles.txt", () -> listening.troubles().text());
    pieces.put("meters.txt", () -> MeterListing.of(meters));
    pieces.put("migrations.txt", () -> RunningVersions.migrations(flyway));
    pieces.put("threads.txt", ThreadListing::now);
    return new TakenBundles(new SupportBundle(pieces), audit, node.name(), clock);
  }

  @Bean
  Rounds supportRequests(GatewayProperties properties, TakenBundles bundles) throws IOException {
    return new Rounds(
        KIND,
        new ControlRequests(
            properties.home(), KIND, target -> write(target, bundles.take("command"))),
        new Worker.Pace(1, LOOK));
  }

  /** Nothing that is there is overwritten. */
  static void write(Path target, byte[] zip) throws IOException {
    Files.write(target, zip, StandardOpenOption.CREATE_NEW);
  }
}
