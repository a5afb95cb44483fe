// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(5), 2, Duration.ofMinutes(10));

  @Test
  void growsUpToItsMaximum() {
    Random never = noJitter();
    assertThat(BACKOFF.after(1, never)).isEqualTo(Duration.ofSeconds(5));
    assertThat(BACKOFF.after(2, never)).isEqualTo(Duration.ofSeconds(10));
    assertThat(BACKOFF.after(4, never)).isEqualTo(Duration.ofSeconds(40));
    assertThat(BACKOFF.after(1000, never)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void isSpreadOverItsSecondHalf() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      assertThat(BACKOFF.after(3, random))
          .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }
    assertThat(BACKOFF.after(3, random)).isNotEqualTo(BACKOFF.after(3, random));
  }

  @Test
  void refusesToShrink() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Backoff(Duration.ofSeconds(1), 0.5, Duration.ofMinutes(1)));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Backoff(Duration.ofMinutes(2), 2, Duration.ofMinutes(1)));
  }

  private static Random noJitter() {
    return new Random() {
      private static final long serialVersionUID = 1L;

      @Override
      public double nextDouble() {
        return 0;
      }
    };
  }
}
