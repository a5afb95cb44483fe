// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringBootVersion;

/** What runs here, in which version, on what. */
final class RunningVersions {
  private RunningVersions() {}

  static String text() {
    Runtime runtime = Runtime.getRuntime();
    String version = Gateway.class.getPackage().getImplementationVersion();
    return """
    gateway %s
    Spring Boot %s
    Java %s, %s, %s
    system %s %s, %s, %d processors
    heap at most %d bytes, now %d
    up for %s
    """
        .formatted(
            Objects.requireNonNullElse(version, "(not packaged)"),
            SpringBootVersion.getVersion(),
            Runtime.version(),
            System.getProperty("java.vendor"),
            System.getProperty("java.vm.name"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"),
            runtime.availableProcessors(),
            runtime.maxMemory(),
            runtime.totalMemory() - runtime.freeMemory(),
            Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  /** The database's schema, migration by migration. */
  static String migrations(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .map(
            one ->
                "%s %s: %s, %s"
                    .formatted(
                        one.getVersion(),
                        one.getDescription(),
                        one.getState(),
                        one.getInstalledOn() == null ? "-" : one.getInstalledOn().toInstant()))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
