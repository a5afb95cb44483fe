// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A caller has a burst, then a rate, and never another's. */
class RatesTest {
  private final Turned clock = new Turned();
  private final Rates rates = new Rates(2, 5, clock);

  @Test
  void afterTheBurstOneWaitsForTheRate() {
    for (int i = 0; i < 5; i++) {
      assertThat(rates.take("a")).isZero();
    }
    assertThat(rates.take("a")).isEqualTo(Duration.ofMillis(500));

    clock.now = clock.now.plusMillis(500);
    assertThat(rates.take("a")).isZero();
    assertThat(rates.take("a")).isPositive();
  }

  @Test
  void oneCallerTakesNothingFromAnother() {
    for (int i = 0; i < 6; i++) {
      rates.take("a");
    }
    assertThat(rates.take("b")).isZero();
  }

  @Test
  void aPauseGivesTheBurstAgainAndNoMore() {
    for (int i = 0; i < 5; i++) {
      rates.take("a");
    }
    clock.now = clock.now.plus(Duration.ofHours(1));
    for (int i = 0; i < 5; i++) {
      assertThat(rates.take("a")).isZero();
    }
    assertThat(rates.take("a")).isPositive();
  }

  @Test
  void manyCallersAreBounded() {
    for (int i = 0; i < 6; i++) {
      rates.take("first");
    }
    for (int i = 0; i < 10_000; i++) {
      rates.take("other-" + i);
    }
    assertThat(rates.take("first")).as("forgotten, it begins anew").isZero();
  }

  private static final class Turned extends Clock {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
