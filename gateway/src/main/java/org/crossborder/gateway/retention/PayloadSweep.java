// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.PayloadRemovals;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.SoleRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes payloads that nothing names any more. The rows are on disk before a file is removed, so
 * that no row names a file that a kill or a loss of power has taken; a payload that was put a
 * moment ago is left alone, for its row may be about to be written.
 */
public final class PayloadSweep implements SoleRound.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(PayloadSweep.class);
  private static final int AT_ONCE = 500;
  private static final int SHARES = 256;

  /** Far longer than any request takes from a payload to the row that names it. */
  private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

  private final Store store;
  private final Duration grace;
  private final Duration every;

  /**
   * @param grace how long after its row a payload goes
   * @param every how often this is done; one share of the store is looked through each time
   */
  public PayloadSweep(Store store, Duration grace, Duration every) {
    this.store = store;
    this.grace = grace;
    this.every = every;
  }

  @Override
  public boolean work() {
    Instant now = store.clock().instant();
    List<String> noted = store.retention().payloads().notedBefore(now.minus(grace), AT_ONCE);
    store.flushPoint().await();
    noted.forEach(sha256 -> remove(sha256, now.minus(grace)));
    if (noted.size() == AT_ONCE) {
      return true;
    }
    orphans(now);
    return false;
  }

  private void remove(String sha256, Instant moment) {
    PayloadRemovals removals = store.retention().payloads();
    try {
      if (removals.isNamed(sha256) || store.payloads().remove(sha256, moment)) {
        removals.done(sha256);
      }
    } catch (IOException e) {
      LOG.warn("Payload {} cannot be removed now", sha256, e);
    }
  }

  /** What was put and never named: its process was killed, or its request failed. */
  private void orphans(Instant now) {
    String share = "%02x".formatted(now.getEpochSecond() / Math.max(1, every.toSeconds()) % SHARES);
    try {
      Instant moment = now.minus(ABANDONED_AFTER);
      long removed =
          store.payloads().putBefore(share, moment).stream()
              .filter(sha256 -> isOrphan(sha256, moment))
              .count();
      if (removed > 0) {
        LOG.info("{} payloads that nothing names were removed", removed);
      }
    } catch (IOException e) {
      LOG.warn("The payloads {} cannot be looked through now", share, e);
    }
  }

  private boolean isOrphan(String sha256, Instant moment) {
    try {
      return !store.retention().payloads().isNamed(sha256)
          && store.payloads().remove(sha256, moment);
    } catch (IOException e) {
      LOG.warn("Payload {} cannot be removed now", sha256, e);
      return false;
    }
  }
}
