// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.Readiness;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.SnapshotFollower;
import org.crossborder.trust.sync.SyncOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trust data that follow a registry; what goes wrong is said when it begins. */
final class FollowedTrustData implements TrustData, SnapshotFollower.Listener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FollowedTrustData.class);

  private final SnapshotClient client;
  private final SnapshotFollower follower;
  private String lastTrouble = "";

  @SuppressWarnings("this-escape") // the follower begins with start()
  FollowedTrustData(SnapshotClient client, Duration poll, Clock clock) {
    this.client = client;
    this.follower = new SnapshotFollower(client, poll, clock, this);
  }

  FollowedTrustData start() {
    follower.start();
    return this;
  }

  @Override
  public Optional<TrustedSnapshot> current() {
    return client.current();
  }

  @Override
  public Readiness readiness(Instant now) {
    return client.readiness(now);
  }

  @Override
  public void synchronised(SyncOutcome outcome) {
    if (outcome instanceof SyncOutcome.Updated update) {
      LOG.info("Trust data: snapshot {}", update.snapshot().snapshot().version());
    }
    String trouble = outcome.trouble().orElse("");
    if (!trouble.isEmpty() && !trouble.equals(lastTrouble)) {
      LOG.warn("{}", trouble);
    }
    lastTrouble = trouble;
  }

  @Override
  public void failed(RuntimeException fault) {
    LOG.error("The snapshot cannot be synchronised; the last good one stays", fault);
  }

  @Override
  public void close() {
    follower.close();
  }
}
