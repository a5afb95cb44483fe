// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.PublishedSnapshot;
import org.crossborder.trust.sync.Readiness;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.SnapshotFollower;
import org.crossborder.trust.sync.SyncOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the trust registry; meanwhile, and without it, the last good snapshot counts. */
public final class SnapshotSync implements TrustData, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotSync.class);

  private final SnapshotClient client;
  private final SnapshotFollower follower;
  private final Runnable updated;
  private final Clock clock;
  private String lastTrouble = "";
  private boolean ranOut;

  /**
   * @param poll how often to ask, also where the registry does not announce what is newer
   * @param updated called when there is a newer snapshot
   */
  public SnapshotSync(SnapshotClient client, Duration poll, Runnable updated, Clock clock) {
    this.client = client;
    this.updated = updated;
    this.clock = clock;
    this.follower = new SnapshotFollower(client, poll, clock, new Telling());
  }

  @Override
  public Optional<TrustedSnapshot> current() {
    return client.current();
  }

  @Override
  public Optional<PublishedSnapshot> published() {
    return client.published();
  }

  @Override
  public Readiness readiness(Instant now) {
    return client.readiness(now);
  }

  @Override
  public void start() {
    follower.start();
  }

  @Override
  public void stop() {
    follower.close();
  }

  @Override
  public boolean isRunning() {
    return follower.isRunning();
  }

  /** Before anything that needs trust data starts. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** Says what happens when it happens, not at each poll. */
  private final class Telling implements SnapshotFollower.Listener {
    @Override
    public void synchronised(SyncOutcome outcome) {
      if (outcome instanceof SyncOutcome.Updated update) {
        LOG.info("Trust data: snapshot {}", update.snapshot().snapshot().version());
        updated.run();
      }
      trouble(outcome.trouble().orElse(""));
      tellIfRanOut();
    }

    @Override
    public void failed(RuntimeException fault) {
      LOG.error("The snapshot cannot be synchronised; the last good one stays", fault);
    }

    private void trouble(String sentence) {
      if (!sentence.isEmpty() && !sentence.equals(lastTrouble)) {
        LOG.warn("{}", sentence);
      }
      lastTrouble = sentence;
    }

    private void tellIfRanOut() {
      Instant now = clock.instant();
      boolean stale =
          current().filter(held -> held.freshnessAt(now) == Freshness.STALE).isPresent();
      if (stale && !ranOut) {
        LOG.error(
            "Trust data: the snapshot has run out; documents are held until there is a newer");
      }
      ranOut = stale;
    }
  }
}
