// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * What a figure was measured on, without which it says nothing.
 *
 * @param at when it began
 * @param processor its name, as the operating system says it
 * @param processors how many the JVM may use
 * @param java of this program and of the gateways
 * @param commit of the folder that the gateways were built in
 * @param loadAverage of the minute before, all that the machine did
 */
record Surroundings(
    Instant at,
    String system,
    String processor,
    int processors,
    String java,
    String commit,
    double loadAverage) {
  private static final String UNKNOWN = "unknown";

  /**
   * Looks at the machine.
   *
   * @param root the folder that the gateways were built in
   */
  static Surroundings now(Path root, Instant at) {
    return new Surroundings(
        at,
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        modelName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
        head(root),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String modelName() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(UNKNOWN);
    } catch (IOException elsewhere) {
      return UNKNOWN;
    }
  }

  private static String head(Path root) {
    try {
      Process git =
          new ProcessBuilder("git", "-C", root.toString(), "rev-parse", "--short", "HEAD")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said.strip() : UNKNOWN;
    } catch (IOException noGit) {
      return UNKNOWN;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return UNKNOWN;
    }
  }
}
