// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.pmode.Impossible;
import org.crossborder.gateway.pmode.PModes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * How many P-Modes there are, and which exchanges an arrangement allows and what is registered
 * prevents. It never takes the gateway down: a partner's mistake must not stop the others.
 */
public final class PModeHealth implements HealthIndicator {
  private final TrustedPModes pmodes;

  public PModeHealth(TrustedPModes pmodes) {
    this.pmodes = pmodes;
  }

  @Override
  public Health health() {
    Optional<PModes> modes = pmodes.get();
    List<String> impossible =
        modes.stream().flatMap(all -> all.impossible().stream()).map(Impossible::toString).toList();
    return Health.up()
        .withDetail("pmodes", modes.map(all -> all.all().size()).orElse(0))
        .withDetail("impossible", impossible)
        .build();
  }
}
