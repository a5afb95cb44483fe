// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.Duties;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Of all nodes on one database one tells what every node sees. It goes on until it has not looked
 * for a while; then another takes over, and tells once more what still lasts. While the database is
 * away nobody does: then each node tells that of itself.
 */
public final class OneTeller implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(OneTeller.class);
  private static final String DUTY = "alerts";

  private final Duties duties;
  private final Node node;
  private final Alerting alerting;
  private final Duration lease;
  private final Clock clock;
  private Duties.@Nullable Held held;

  /**
   * @param lease how long after its last look another may take over
   */
  public OneTeller(Duties duties, Node node, Alerting alerting, Duration lease, Clock clock) {
    this.duties = duties;
    this.node = node;
    this.alerting = alerting;
    this.lease = lease;
    this.clock = clock;
  }

  @Override
  public synchronized List<Runnable> due(int maximum) {
    if (isTeller()) {
      alerting.look();
    } else {
      alerting.forget();
    }
    return List.of(); // looking was all there was to do
  }

  private boolean isTeller() {
    Instant now = clock.instant();
    Instant until = now.plus(lease);
    try {
      if (held == null || !duties.renew(held, until)) {
        held = duties.take(DUTY, node.name(), until, now).orElse(null);
      }
      return held != null;
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("Who tells cannot be found out", e); // the node's own alert says so
      return false;
    }
  }

  /** Lets another take over at once, if it is this one. */
  public synchronized void end() {
    Duties.Held mine = held;
    held = null;
    try {
      if (mine != null) {
        duties.end(mine, clock.instant());
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("The others find out by themselves", e);
    }
  }
}
