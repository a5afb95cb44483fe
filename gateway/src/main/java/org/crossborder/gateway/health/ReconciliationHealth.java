// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.store.Reconciliation;
import org.crossborder.gateway.store.Reconciliations;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Whether what was exchanged with partners in the last days adds up on both sides (rule X06). */
public final class ReconciliationHealth extends AbstractHealthIndicator {
  private static final int DAYS = 7;
  private static final int MOST = 1000;

  private final Reconciliations reconciliations;
  private final Clock clock;

  public ReconciliationHealth(Reconciliations reconciliations, Clock clock) {
    this.reconciliations = reconciliations;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    List<Reconciliation> differing = differing();
    health
        .status(differing.isEmpty() ? Status.UP : StuckHealth.DEGRADED)
        .withDetail("differing", differing.stream().map(ReconciliationHealth::told).toList());
  }

  /** Comparisons of the last days that do not balance, the newest first. */
  public List<Reconciliation> differing() {
    LocalDate since = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
    return reconciliations.since(since, null, MOST).stream()
        .filter(compared -> !compared.balances())
        .toList();
  }

  private static Map<String, Object> told(Reconciliation compared) {
    return Map.of(
        "day", compared.day().toString(),
        "party", compared.party(),
        "direction", compared.direction().name(),
        "differences", compared.differences().size());
  }
}
