// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.crossborder.gateway.mpc.TurnableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The sender's clock jumps by an hour and back: what was under way arrives once, and what is sent
 * an hour from now is refused with the reason.
 */
class ClockJumpTest {
  @TempDir Path folder;

  @Test
  void whatIsUnderWayWhenTheClockJumpsArrivesOnce() throws Exception {
    TurnableClock clock = new TurnableClock();
    try (Neighbours neighbours =
        new Neighbours(folder, clock, "--crossborder.gateway.retry.expiry=1d")) {
      neighbours.kr.pause();
      JsonNode underWay = neighbours.submit("CO-CLOCK-1");
      clock.turn(Duration.ofHours(1));
      neighbours.kr.resume();

      Neighbours.await(neighbours.bd, underWay.path("id").asString(), "ACCEPTED");
      String ahead = neighbours.submit("CO-CLOCK-2").path("id").asString();
      JsonNode refused = Neighbours.await(neighbours.bd, ahead, "REJECTED");
      clock.turn(Duration.ofHours(-1));
      JsonNode back = neighbours.cross("CO-CLOCK-3");

      assertThat(refused.at("/acknowledgement/reasons/0/rule").asString())
          .as("sent, by its sender's clock, after it had arrived")
          .isEqualTo("X01");
      assertThat(deliveries(neighbours, refused)).isZero();
      assertThat(deliveries(neighbours, underWay)).isEqualTo(1);
      assertThat(deliveries(neighbours, back)).isEqualTo(1);
    }
  }

  private static long deliveries(Neighbours neighbours, JsonNode document) {
    return neighbours.singleWindow.deliveries(document.path("messageId").asString());
  }
}
