// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import org.crossborder.gateway.store.AuditHead;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells the head of the audit log, so that whoever watches health keeps it elsewhere. */
public final class AuditHealth implements HealthIndicator {
  private final AuditLog log;

  public AuditHealth(AuditLog log) {
    this.log = log;
  }

  @Override
  public Health health() {
    AuditHead head = log.head();
    return Health.up().withDetail("entries", head.number()).withDetail("head", head.hash()).build();
  }
}
