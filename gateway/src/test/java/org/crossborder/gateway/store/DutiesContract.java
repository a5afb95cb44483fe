// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one node at a time does for all. */
abstract class DutiesContract extends StoreContract {
  private static final Instant UNTIL = NOW.plusSeconds(60);

  DutiesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void aDutyIsTakenByOneUntilItIsDueAgain() {
    Duties.Held held = store.duties().take("pull", "one", UNTIL, NOW).orElseThrow();
    assertThat(store.duties().take("pull", "two", UNTIL, NOW)).isEmpty();
    assertThat(store.duties().take("other", "two", UNTIL, NOW)).isPresent();
    assertThat(store.duties().end(held, NOW.plusSeconds(10))).isTrue();
    assertThat(store.duties().take("pull", "two", UNTIL, NOW.plusSeconds(9))).isEmpty();
    assertThat(store.duties().take("pull", "two", UNTIL, NOW.plusSeconds(10))).isPresent();
  }

  @Test
  void whoCameBackTooLateEndsNothing() {
    Duties.Held late = store.duties().take("pull", "one", UNTIL, NOW).orElseThrow();
    assertThat(store.duties().take("pull", "two", UNTIL.plusSeconds(60), UNTIL)).isPresent();
    assertThat(store.duties().end(late, NOW)).isFalse();
    assertThat(store.duties().take("pull", "three", UNTIL.plusSeconds(99), UNTIL)).isEmpty();
  }

  @Test
  void ofManyWhoAskAtOnceOneTakesIt() throws Exception {
    for (int round = 0; round < 5; round++) {
      String name = "duty-" + round;
      List<Optional<Duties.Held>> taken =
          AtOnce.each(6, node -> store.duties().take(name, "node-" + node, UNTIL, NOW));
      assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
    }
  }
}
