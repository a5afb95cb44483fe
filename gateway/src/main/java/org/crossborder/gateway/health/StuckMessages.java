// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.gateway.store.Backlog;
import org.crossborder.gateway.store.Backlog.Waiting;
import org.crossborder.gateway.store.StoredMessage;

/** Answers the question of an operator at night: is anything stuck, with whom, since when, why. */
public final class StuckMessages {
  private final Backlog backlog;
  private final Supplier<List<Waiting>> waiting;
  private final Duration patience;
  private final Clock clock;

  /**
   * @param waiting what waits now, or a little while ago
   * @param patience how long a message may wait before it counts as stuck
   */
  public StuckMessages(
      Backlog backlog, Supplier<List<Waiting>> waiting, Duration patience, Clock clock) {
    this.backlog = backlog;
    this.waiting = waiting;
    this.patience = patience;
    this.clock = clock;
  }

  /** What is stuck, the oldest first; empty if nothing is. */
  public List<Stuck> now() {
    Instant latest = clock.instant().minus(patience);
    return waiting.get().stream()
        .filter(group -> group.since().isBefore(latest))
        .sorted(Comparator.comparing(Waiting::since))
        .flatMap(this::stuck)
        .toList();
  }

  private Stream<Stuck> stuck(Waiting group) {
    return backlog.oldest(group).stream()
        .map(
            oldest ->
                new Stuck(
                    group.party(),
                    group.lifecycle(),
                    group.state(),
                    group.count(),
                    oldest.createdAt(),
                    oldest.messageId(),
                    why(oldest)));
  }

  private static String why(StoredMessage oldest) {
    String error = oldest.error();
    if (error != null) {
      return error;
    }
    return switch (oldest.state()) {
      case SUBMITTED, RECEIVED -> "No worker has taken it yet";
      case READY -> oldest.recipient() + " has not pulled it, or its receipt has not come";
      case HELD -> "There is no trust data that would decide it";
      case QUARANTINED -> "No officer has decided on it yet";
      case SPLIT -> "Not all of its fragments are receipted";
      case JOINING -> oldest.recipient() + " has not receipted the message that it joins";
      default -> "Its first try has not ended";
    };
  }
}
