// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.Duties;
import org.crossborder.gateway.store.Store;

/**
 * What one node at a time does for all, again and again. A node that is killed in its turn has lost
 * it after a while, so a turn must be one that may be made twice.
 */
public final class SoleRound implements Rounds.Round {
  /** Then another node may take the turn, for this one seems to be gone. */
  private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

  /** A bounded amount of work. */
  @FunctionalInterface
  public interface Turn {
    /** Works, and says whether there is more to be done at once. */
    boolean work();
  }

  private final String duty;
  private final Turn turn;
  private final Duration every;
  private final Store store;
  private final Node node;

  /**
   * @param duty its name among all nodes
   * @param every how long to wait when all is done
   */
  public SoleRound(String duty, Turn turn, Duration every, Store store, Node node) {
    this.duty = duty;
    this.turn = turn;
    this.every = every;
    this.store = store;
    this.node = node;
  }

  @Override
  public List<Runnable> due(int maximum) {
    Instant now = store.clock().instant();
    return store.duties().take(duty, node.name(), now.plus(LONGEST_TURN), now).stream()
        .<Runnable>map(held -> () -> work(held))
        .toList();
  }

  private void work(Duties.Held held) {
    boolean more = turn.work();
    Instant now = store.clock().instant();
    store.duties().end(held, more ? now : now.plus(every));
  }
}
