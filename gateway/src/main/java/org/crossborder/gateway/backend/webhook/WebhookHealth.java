// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.crossborder.gateway.backend.webhook.Webhooks.Standing;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Which webhooks are switched off, and what each has not taken. One that is off is OUT_OF_SERVICE:
 * documents wait. It does not end the gateway's readiness, for others go on.
 */
public final class WebhookHealth implements HealthIndicator {
  private final Webhooks webhooks;

  public WebhookHealth(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (Standing standing : webhooks.standings()) {
      if (standing.off() != null) {
        health.outOfService();
      }
      health.withDetail(standing.name(), details(standing));
    }
    return health.build();
  }

  private static Map<String, Object> details(Standing standing) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("waiting", standing.backlog().waiting());
    details.put("givenUp", standing.backlog().givenUp());
    if (standing.backlog().oldest() != null) {
      details.put("oldestWaiting", standing.backlog().oldest().toString());
    }
    if (standing.off() != null) {
      details.put("off", standing.off().reason());
      details.put("offSince", standing.off().since().toString());
    }
    return details;
  }
}
