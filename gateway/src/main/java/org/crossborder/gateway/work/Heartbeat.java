// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.crossborder.gateway.store.SeenNode;
import org.crossborder.gateway.store.SeenNode.Ending;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says from time to time that this node is there, and buries those that have fallen silent: what
 * they had taken is released at once, not only when its lease ends. Being buried by mistake costs
 * nothing but work done twice, for every claim is fenced; a node that was only slow revives itself.
 *
 * <p>Who was away himself buries nobody at his first beat: after a pause of his own, or of the
 * database, the others get the time to speak first.
 */
public final class Heartbeat implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final Node node;
  private final Store store;
  private final Runnable entry;
  private final Duration interval;
  private final Duration silence;
  private final Duration clockDifference;
  private @Nullable ScheduledExecutorService thread;
  private @Nullable Instant last;

  /**
   * @param entry enters the node among the others; done when it starts, for until then it is silent
   * @param interval between two signs of life
   * @param silence after which another node is taken for lost
   * @param clockDifference most that this node's clock may differ from the database's unsaid
   */
  public Heartbeat(
      Node node,
      Store store,
      Runnable entry,
      Duration interval,
      Duration silence,
      Duration clockDifference) {
    this.node = node;
    this.entry = entry;
    this.store = store;
    this.interval = interval;
    this.silence = silence;
    this.clockDifference = clockDifference;
  }

  @Override
  public synchronized void start() {
    entry.run();
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, "heartbeat");
              daemon.setDaemon(true);
              return daemon;
            });
    var unused =
        thread.scheduleWithFixedDelay(this::round, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Begins before the workers and ends after them. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 1;
  }

  /** What the workers could not end in time is given back. */
  @Override
  public synchronized void stop() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
      try {
        store.nodes().end(node.name(), Ending.STOPPED);
        store.release(node.name());
      } catch (RuntimeException e) {
        LOG.warn("The database does not answer; the other nodes will find this one lost", e);
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void round() {
    try {
      beat();
    } catch (RuntimeException e) {
      LOG.warn("No sign of life could be given to the other nodes: {}", e.getMessage());
    }
  }

  /** One sign of life, and a look at the others. */
  void beat() {
    if (!store.nodes().beat(node.name())) {
      LOG.warn("The others had taken this node for lost; what it was working on is theirs now");
      store.nodes().revive(node.name());
    }
    Instant now = store.nodes().databaseTime();
    compareClocks(now);
    if (last != null && Duration.between(last, now).compareTo(silence.dividedBy(2)) < 0) {
      store.nodes().silentSince(now.minus(silence)).forEach(lost -> bury(lost, now));
    }
    last = now;
  }

  private void bury(SeenNode lost, Instant now) {
    int released =
        store.inTransaction(
            () ->
                store.nodes().bury(lost.name(), now.minus(silence))
                    ? store.release(lost.name())
                    : -1);
    if (released >= 0) {
      LOG.warn(
          "Node {} on {} was last heard of at {}; the {} messages it had taken are due again",
          lost.name(),
          lost.host(),
          lost.seenAt(),
          released);
    }
  }

  private void compareClocks(Instant database) {
    Duration difference = Duration.between(database, store.clock().instant()).abs();
    if (difference.compareTo(clockDifference) > 0) {
      LOG.error(
          "This node's clock and the database's differ by {}; retries, expiry and the times of"
              + " evidence are wrong by that. Set the clock",
          difference);
    }
  }
}
