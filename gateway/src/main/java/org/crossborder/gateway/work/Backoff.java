// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: growing, bounded, and spread out, so that a partner who
 * comes back is not met by everybody at once.
 *
 * @param initial wait after the first failed try
 * @param multiplier factor from one wait to the next
 * @param maximum longest wait
 */
public record Backoff(Duration initial, double multiplier, Duration maximum) {
  private static final double SHARE_THAT_IS_RANDOM = 0.5;

  public Backoff {
    if (initial.isNegative() || initial.isZero() || maximum.compareTo(initial) < 0) {
      throw new IllegalArgumentException("A back-off needs 0 < initial <= maximum");
    }
    if (!(multiplier >= 1)) {
      throw new IllegalArgumentException("A back-off's multiplier is 1 or more");
    }
  }

  /** The wait after {@code attempts} tries, of which there was at least one. */
  public Duration after(int attempts, RandomGenerator random) {
    double factor = Math.pow(multiplier, Math.max(0, attempts - 1));
    double longest = Math.min((double) initial.toMillis() * factor, (double) maximum.toMillis());
    double spread = SHARE_THAT_IS_RANDOM * random.nextDouble();
    return Duration.ofMillis((long) Math.ceil(longest * (1 - spread)));
  }
}
