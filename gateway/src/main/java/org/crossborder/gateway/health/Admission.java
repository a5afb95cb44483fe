// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.store.Backlog.Waiting;

/**
 * Whether more may be taken in. It is refused before disk or database run out, while there is room
 * to end what has been promised already; whoever is refused may come again.
 */
public final class Admission {
  private final DiskSpace disk;
  private final Supplier<List<Waiting>> waiting;
  private final long most;

  /**
   * @param waiting what waits now, or a little while ago
   * @param most how many messages may wait
   */
  public Admission(DiskSpace disk, Supplier<List<Waiting>> waiting, long most) {
    this.disk = disk;
    this.waiting = waiting;
    this.most = most;
  }

  /** Why nothing is taken in just now, in a sentence for whoever is refused; empty if it is. */
  public Optional<String> refusal() {
    return diskRefusal().or(this::queueRefusal);
  }

  private Optional<String> diskRefusal() {
    return switch (disk.level()) {
      case AMPLE, LOW -> Optional.empty();
      case EXHAUSTED -> Optional.of("The gateway has no disk space left for more.");
      case UNUSABLE -> Optional.of("The gateway cannot write to its disk.");
    };
  }

  private Optional<String> queueRefusal() {
    try {
      long now = waiting.get().stream().mapToLong(Waiting::count).sum();
      return now < most
          ? Optional.empty()
          : Optional.of("As many messages wait in the gateway as it holds.");
    } catch (RuntimeException e) {
      return Optional.of("The gateway's database does not answer.");
    }
  }
}
