// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Partners with whom messages are stuck. It degrades the gateway and never takes it down: one
 * partner's trouble must not stop the others.
 */
public final class StuckHealth extends AbstractHealthIndicator {
  /** Works, and a person should look. */
  public static final Status DEGRADED = new Status("DEGRADED");

  private final StuckMessages messages;
  private final Clock clock;

  public StuckHealth(StuckMessages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<Stuck> stuck = messages.now();
    health
        .status(stuck.isEmpty() ? Status.UP : DEGRADED)
        .withDetail("stuck", stuck.stream().map(this::told).toList());
  }

  private Map<String, Object> told(Stuck stuck) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("party", stuck.party());
    told.put("kind", stuck.lifecycle().name());
    told.put("state", stuck.state().name());
    told.put("count", stuck.count());
    told.put("since", stuck.since().toString());
    told.put("for", Duration.between(stuck.since(), clock.instant()).toSeconds() + " s");
    told.put("oldest", stuck.messageId());
    told.put("why", stuck.why());
    return told;
  }
}
