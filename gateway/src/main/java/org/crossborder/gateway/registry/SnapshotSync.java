// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.SyncOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Polls the trust registry; between two polls, and without it, the last good snapshot counts. */
public final class SnapshotSync implements TrustData, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotSync.class);

  private final SnapshotClient client;
  private final Duration poll;
  private final Runnable updated;
  private final Clock clock;
  private Optional<ScheduledExecutorService> schedule = Optional.empty();
  private String lastTrouble = "";
  private boolean ranOut;

  /**
   * @param poll how often to ask
   * @param updated called when there is a newer snapshot
   */
  public SnapshotSync(SnapshotClient client, Duration poll, Runnable updated, Clock clock) {
    this.client = client;
    this.poll = poll;
    this.updated = updated;
    this.clock = clock;
  }

  @Override
  public Optional<TrustedSnapshot> current() {
    return client.current();
  }

  @Override
  public synchronized void start() {
    ScheduledExecutorService polling =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "snapshot-sync");
              thread.setDaemon(true);
              return thread;
            });
    schedule = Optional.of(polling);
    ScheduledFuture<?> unused =
        polling.scheduleWithFixedDelay(this::sync, 0, poll.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    schedule.ifPresent(ScheduledExecutorService::shutdownNow);
    schedule = Optional.empty();
  }

  @Override
  public synchronized boolean isRunning() {
    return schedule.isPresent();
  }

  /** Before anything that needs trust data starts. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void sync() {
    try {
      tell(client.sync(clock.instant()));
      tellIfRanOut();
    } catch (RuntimeException e) {
      LOG.error("The snapshot cannot be synchronised; the last good one stays", e);
    }
  }

  private void tell(SyncOutcome outcome) {
    if (outcome instanceof SyncOutcome.Updated update) {
      LOG.info("Trust data: snapshot {}", update.snapshot().snapshot().version());
      updated.run();
    } else if (outcome instanceof SyncOutcome.Refused refused) {
      trouble("Trust data refused: " + refused.refusal());
    } else if (outcome instanceof SyncOutcome.Unreachable unreachable) {
      trouble("Trust registry not reached: " + unreachable.sentence());
    }
    if (outcome instanceof SyncOutcome.Updated || outcome instanceof SyncOutcome.Confirmed) {
      lastTrouble = "";
    }
  }

  /** Said when it happens, not at each poll. */
  private void tellIfRanOut() {
    Instant now = clock.instant();
    boolean stale = current().filter(held -> held.freshnessAt(now) == Freshness.STALE).isPresent();
    if (stale && !ranOut) {
      LOG.error("Trust data: the snapshot has run out; documents are held until there is a newer");
    }
    ranOut = stale;
  }

  /** Said once, not at each poll. */
  private void trouble(String sentence) {
    if (!sentence.equals(lastTrouble)) {
      LOG.warn("{}", sentence);
      lastTrouble = sentence;
    }
  }
}
