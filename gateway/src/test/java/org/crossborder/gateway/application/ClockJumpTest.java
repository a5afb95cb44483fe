// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.crossborder.gateway.mpc.TurnableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sender's clock jumps by an hour and back: nothing is lost, nothing delivered twice. */
class ClockJumpTest {
  @TempDir Path folder;

  @Test
  void whatIsUnderWayWhenTheClockJumpsArrivesOnce() throws Exception {
    TurnableClock clock = new TurnableClock();
    try (Neighbours neighbours = new Neighbours(folder, clock)) {
      neighbours.kr.pause();
      JsonNode underWay = neighbours.submit("CO-CLOCK-1");
      clock.turn(Duration.ofHours(1));
      neighbours.kr.resume();

      Neighbours.await(neighbours.bd, underWay.path("id").asString(), "ACCEPTED");
      JsonNode ahead = neighbours.cross("CO-CLOCK-2");
      clock.turn(Duration.ofHours(-1));
      JsonNode back = neighbours.cross("CO-CLOCK-3");

      for (JsonNode document : new JsonNode[] {underWay, ahead, back}) {
        String messageId = document.path("messageId").asString();
        assertThat(neighbours.singleWindow.deliveries(messageId)).as(messageId).isEqualTo(1);
      }
    }
  }
}
