// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  @Test
  void returnsWhatItSeesEvenAfterFaults() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    String seen =
        Patience.await(
            "the light",
            Duration.ofSeconds(30),
            () -> {
              if (looks.incrementAndGet() < 3) {
                throw new IOException("not up");
              }
              return Optional.of("light");
            });
    assertThat(seen).isEqualTo("light");
  }

  @Test
  void namesWhatWasNotObservedAndTheLastObstacle() {
    assertThatThrownBy(
            () ->
                Patience.await(
                    "The receipt",
                    Duration.ZERO,
                    () -> {
                      throw new IOException("connection refused");
                    }))
        .isInstanceOf(NotObserved.class)
        .hasMessageContaining("The receipt")
        .hasMessageContaining("connection refused");
  }
}
