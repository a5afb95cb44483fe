// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crossborder.gateway.work.Rounds;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How each part of the gateway stands, and since when this node has seen it so. It looks every now
 * and then, so that a person who comes later learns when it began.
 */
public final class HealthWatch implements Rounds.Round {
  /** What says only that the process runs. */
  private static final Set<String> LEFT_OUT = Set.of("ping", "livenessState", "readinessState");

  private final HealthContributors contributors;
  private final Clock clock;
  private final Map<String, Standing> standings = new HashMap<>();

  private record Standing(Status status, Instant since) {}

  /**
   * A part as it stands now.
   *
   * @param name of its health contributor
   * @param since when it was first seen to stand so, or when this node began to look
   */
  public record Component(String name, Health health, Instant since) {}

  public HealthWatch(HealthContributors contributors, Clock clock) {
    this.contributors = contributors;
    this.clock = clock;
  }

  @Override
  public List<Runnable> due(int maximum) {
    now();
    return List.of();
  }

  /** All parts, by name. */
  public List<Component> now() {
    Map<String, Health> all = new TreeMap<>();
    collect(all, "", contributors);
    Instant now = clock.instant();
    List<Component> components = new ArrayList<>();
    all.forEach((name, health) -> components.add(component(name, health, now)));
    return components;
  }

  private synchronized Component component(String name, Health health, Instant now) {
    Standing before = standings.get(name);
    Standing standing =
        before != null && before.status().equals(health.getStatus())
            ? before
            : new Standing(health.getStatus(), now);
    standings.put(name, standing);
    return new Component(name, health, standing.since());
  }

  private static void collect(Map<String, Health> all, String prefix, HealthContributors some) {
    for (HealthContributors.Entry entry : some) {
      String name = prefix + entry.name();
      HealthContributor contributor = entry.contributor();
      if (contributor instanceof CompositeHealthContributor several) {
        collect(all, name + ".", several);
      } else if (contributor instanceof HealthIndicator one && !LEFT_OUT.contains(name)) {
        Health health = one.health(true);
        all.put(name, health == null ? Health.unknown().build() : health);
      }
    }
  }
}
