// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.control.ControlRequests;
import org.crossborder.gateway.doctor.Finding;
import org.crossborder.gateway.support.OptionListing;
import org.crossborder.gateway.support.SupportBundle;
import org.springframework.context.ConfigurableApplicationContext;

/** The support bundle of the gateway of a configuration, running or not. */
public final class SupportBundles {
  private SupportBundles() {}

  /**
   * Asks the running gateway for it; if none answers, writes what can be said without one: the
   * doctor's outcomes in the place of health, figures and threads.
   *
   * @param patience how long a running gateway may take
   * @return whether a running gateway wrote it
   * @throws FileAlreadyExistsException if there is such a file
   */
  public static boolean take(Path configuration, Path target, Duration patience, Clock clock)
      throws IOException, InterruptedException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    try (ConfigurableApplicationContext bound = BoundConfiguration.of(configuration)) {
      Path home = bound.getBean(GatewayProperties.class).home();
      if (isAnswered(home, target, patience)) {
        return true;
      }
      Map<String, Supplier<String>> pieces = new LinkedHashMap<>();
      pieces.put("versions.txt", RunningVersions::text);
      pieces.put("options.txt", () -> OptionListing.of(GivenOptions.of(bound.getEnvironment())));
      pieces.put("doctor.txt", () -> outcomes(configuration, clock));
      SupportConfiguration.write(target, new SupportBundle(pieces).zip(clock.instant()));
      return false;
    }
  }

  private static boolean isAnswered(Path home, Path target, Duration patience)
      throws InterruptedException {
    try {
      ControlRequests.ask(home, SupportConfiguration.KIND, target, patience);
      return true;
    } catch (IOException e) {
      return false; // none runs, or it is in no state to answer
    }
  }

  /** What was seen may name hosts and persons, so it is left out. */
  private static String outcomes(Path configuration, Clock clock) {
    return Doctor.examine(configuration, clock).findings().stream()
        .map(SupportBundles::line)
        .distinct()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Finding finding) {
    String step = finding.step().split(" ", 2)[0];
    return finding.fix() == null
        ? "%s %s".formatted(finding.outcome(), step)
        : "%s %s, expected %s".formatted(finding.outcome(), step, finding.expected());
  }
}
