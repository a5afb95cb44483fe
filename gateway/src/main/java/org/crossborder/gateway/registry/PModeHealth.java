// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.pmode.Impossible;
import org.crossborder.gateway.pmode.OverriddenPModes;
import org.crossborder.gateway.pmode.yaml.Mistake;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How many P-Modes there are; which exchanges an arrangement allows and what is registered
 * prevents; what the operator said in vain or wrongly. It never takes the gateway down: a partner's
 * mistake must not stop the others.
 */
public final class PModeHealth implements HealthIndicator {
  private final TrustedPModes pmodes;
  private final Supplier<List<Mistake>> mistakes;

  /**
   * @param mistakes in the operator's files as they are now
   */
  public PModeHealth(TrustedPModes pmodes, Supplier<List<Mistake>> mistakes) {
    this.pmodes = pmodes;
    this.mistakes = mistakes;
  }

  @Override
  public Health health() {
    Optional<OverriddenPModes> now = pmodes.overridden();
    return Health.up()
        .withDetail("pmodes", now.map(result -> result.pmodes().all().size()).orElse(0))
        .withDetail("impossible", now.map(PModeHealth::impossible).orElse(List.of()))
        .withDetail("remarks", now.map(OverriddenPModes::remarks).orElse(List.of()))
        .withDetail("mistakes", mistakes.get().stream().map(Mistake::toString).toList())
        .build();
  }

  private static List<String> impossible(OverriddenPModes result) {
    return result.pmodes().impossible().stream().map(Impossible::toString).toList();
  }
}
