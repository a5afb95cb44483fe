// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the workers keep up: OUT_OF_SERVICE when a message has been due for too long and nobody
 * has taken it. Retries that wait for their time do not count.
 */
public final class QueueHealth extends AbstractHealthIndicator {
  private final Supplier<Optional<Instant>> overdueSince;
  private final Duration longest;
  private final Clock clock;

  /**
   * @param overdueSince since when the oldest untaken message has been due
   * @param longest age from which this gateway is no longer given more
   */
  public QueueHealth(Supplier<Optional<Instant>> overdueSince, Duration longest, Clock clock) {
    this.overdueSince = overdueSince;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    Duration age = age();
    Health.Builder standing = age.compareTo(longest) > 0 ? health.outOfService() : health.up();
    standing
        .withDetail("ageSeconds", age.toSeconds())
        .withDetail("longestSeconds", longest.toSeconds());
  }

  /** How long the message that is overdue longest has been so; zero if none is. */
  public Duration age() {
    Instant now = clock.instant();
    return overdueSince
        .get()
        .map(since -> Duration.between(since, now))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }
}
