// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the object storage answers. While it does not, nothing is accepted, and what was accepted
 * waits; a node is not taken out for it, for the others have the same.
 */
public final class ObjectStorageHealth implements HealthIndicator {
  private final Supplier<Optional<String>> trouble;

  /**
   * @param trouble what is wrong with it, or empty
   */
  public ObjectStorageHealth(Supplier<Optional<String>> trouble) {
    this.trouble = trouble;
  }

  @Override
  public Health health() {
    return trouble
        .get()
        .map(why -> Health.down().withDetail("why", why).build())
        .orElseGet(() -> Health.up().build());
  }
}
