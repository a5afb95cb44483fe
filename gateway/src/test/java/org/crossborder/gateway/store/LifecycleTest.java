// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {
  @ParameterizedTest
  @EnumSource
  void noWayLeadsBack(Lifecycle lifecycle) {
    for (State state : State.values()) {
      assertThat(reachable(lifecycle, state)).doesNotContain(state);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsActiveCanMoveOn(Lifecycle lifecycle) {
    for (State state : State.values()) {
      if (lifecycle.isActive(state)) {
        assertThat(reachable(lifecycle, state)).isNotEmpty();
      }
    }
  }

  private static Set<State> reachable(Lifecycle lifecycle, State from) {
    Set<State> reached = new HashSet<>();
    for (State to : State.values()) {
      if (lifecycle.allows(from, to) && reached.add(to)) {
        reached.addAll(reachable(lifecycle, to));
      }
    }
    return reached;
  }
}
