// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps a client synchronised in a thread of its own: at once when the registry says that there is
 * something newer, and else with each poll.
 */
public final class SnapshotFollower implements AutoCloseable {
  /** Is told what came of each synchronisation, in the follower's thread. */
  public interface Listener {
    void synchronised(SyncOutcome outcome);

    /** Something that should not happen did; the follower goes on. */
    void failed(RuntimeException fault);
  }

  /** Whatever the registry says, it is not asked more often. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final SnapshotClient client;
  private final Duration poll;
  private final Clock clock;
  private final Listener listener;
  private Optional<Thread> running = Optional.empty();

  /**
   * @param poll how often to ask, also where the registry says nothing
   */
  public SnapshotFollower(SnapshotClient client, Duration poll, Clock clock, Listener listener) {
    this.client = client;
    this.poll = poll;
    this.clock = clock;
    this.listener = listener;
  }

  /** Begins; the first synchronisation is not waited for. */
  public synchronized void start() {
    Thread thread = new Thread(this::follow, "snapshot-sync");
    thread.setDaemon(true);
    running = Optional.of(thread);
    thread.start();
  }

  public synchronized boolean isRunning() {
    return running.isPresent();
  }

  @Override
  public synchronized void close() {
    running.ifPresent(Thread::interrupt);
    running = Optional.empty();
  }

  private void follow() {
    try {
      boolean announced = false;
      while (!Thread.currentThread().isInterrupted()) {
        // A registry that announces what it then does not have is asked no more often than others.
        boolean inVain = !synchronise() && announced;
        Thread.sleep((inVain ? poll : least()).toMillis());
        announced = !inVain && client.awaitNewer(poll.minus(least()));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether there was something newer. */
  private boolean synchronise() {
    try {
      SyncOutcome outcome = client.sync(clock.instant());
      if (!Thread.currentThread().isInterrupted()) {
        listener.synchronised(outcome);
      }
      return outcome instanceof SyncOutcome.Updated;
    } catch (RuntimeException e) {
      listener.failed(e);
      return false;
    }
  }

  private Duration least() {
    return poll.compareTo(LEAST) < 0 ? poll : LEAST;
  }
}
