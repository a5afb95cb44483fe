// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.crossborder.gateway.work.Node;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two nodes on one database one tells, until it no longer looks. */
class OneTellerTest {
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Hysteresis HYSTERESIS =
      new Hysteresis(LOOK, Duration.ofMinutes(5), Duration.ZERO, Duration.ofHours(24));

  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private final List<String> told = new ArrayList<>();

  private OneTeller node(String name, Store store) {
    Alerting alerting =
        new Alerting(
            "BD",
            List.of(() -> List.of(new Alarm(Alarm.Kind.STUCK, "KR", "3 messages wait"))),
            List.of(alert -> told.add(name)),
            HYSTERESIS,
            clock);
    return new OneTeller(store.duties(), new Node(name), alerting, LOOK.multipliedBy(3), clock);
  }

  private void look(int times, OneTeller... nodes) {
    for (int look = 0; look < times; look++) {
      clock.turn(LOOK);
      for (OneTeller node : nodes) {
        node.due(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatEachNodeSeesIsToldOnceAndAnotherTakesOver(TestDatabase kind) throws IOException {
    try (TestDatabase.Opened database = kind.open(folder)) {
      Store store = database.store(clock);
      OneTeller first = node("first", store);
      OneTeller second = node("second", store);

      look(20, first, second);
      assertThat(told).containsExactly("first");

      look(3, second);
      assertThat(told).as("it may only be slow").containsExactly("first");
      look(3, second);
      assertThat(told).as("it has ended").containsExactly("first", "second");

      look(20, second, first);
      assertThat(told).as("it is back, and not the teller").containsExactly("first", "second");

      second.end();
      look(3, first);
      assertThat(told).as("at once, since it was told").endsWith("first").hasSize(3);
    }
  }

  /** Each tells that of itself, and not the alarms that every node has. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whileTheDatabaseIsAwayNobodyTellsForAll(TestDatabase kind) throws IOException {
    TestDatabase.Opened database = kind.open(folder);
    OneTeller node = node("first", database.store(clock));
    database.close();
    look(5, node);
    assertThat(told).isEmpty();
    node.end();
  }
}
