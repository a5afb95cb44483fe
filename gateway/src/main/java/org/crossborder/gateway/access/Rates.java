// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How much each caller may ask for: a token bucket for each, in this node's memory. Of more callers
 * than are remembered, the one that has been quiet longest begins anew.
 */
public final class Rates {
  private static final int REMEMBERED = 10_000;

  private final int perSecond;
  private final int burst;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * @param perSecond requests a second that go on for ever
   * @param burst requests at once after a pause
   */
  public Rates(int perSecond, int burst, Clock clock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.time = new ClockTime(clock);
  }

  /** Time as the gateway's clock tells it. */
  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  /**
   * Takes one request of this caller.
   *
   * @return zero if it may pass, else how long to wait for the next
   */
  public Duration take(String caller) {
    ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private synchronized Bucket bucket(String caller) {
    return buckets.computeIfAbsent(
        caller,
        unknown ->
            Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build());
  }
}
