// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Rounds;

/**
 * Seals what was approved and is not sealed: the node that had it was stopped, or the key was away.
 */
public final class SealingRound implements Rounds.Round {
  private static final Duration TURN = Duration.ofMinutes(5);

  private final Store store;
  private final Sealing sealing;

  public SealingRound(Store store, Sealing sealing) {
    this.store = store;
    this.sealing = sealing;
  }

  @Override
  public List<Runnable> due(int maximum) {
    Instant now = store.clock().instant();
    return store.filings().due(now, maximum).stream()
        .filter(filing -> store.filings().postpone(filing, now.plus(TURN), now))
        .<Runnable>map(filing -> () -> seal(filing))
        .toList();
  }

  private void seal(Filing filing) {
    if (filing.status() == Filing.Status.APPROVED) {
      sealing.seal(filing);
    }
  }
}
