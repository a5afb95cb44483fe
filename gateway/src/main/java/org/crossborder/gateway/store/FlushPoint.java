// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a caller waits until all that it has committed survives a loss of power. Group commit: one
 * flush serves all who arrived before it began, so the cost of fsync is shared under load.
 */
public final class FlushPoint {
  private final AtomicLong arrived = new AtomicLong();
  private final ReentrantLock flushing = new ReentrantLock(true);
  private final AtomicLong flushes = new AtomicLong();
  private final AtomicLong nanoseconds = new AtomicLong();
  private final Runnable flush;
  private long covered;

  public FlushPoint(JdbcClient jdbc, Dialect dialect) {
    this(
        () -> {
          if (!dialect.flush().isBlank()) {
            jdbc.sql(dialect.flush()).update();
          }
        });
  }

  FlushPoint(Runnable flush) {
    this.flush = flush;
  }

  /**
   * Returns once everything committed before the call is on disk. Not to be called inside a
   * transaction.
   */
  public void await() {
    long ticket = arrived.incrementAndGet();
    flushing.lock();
    try {
      if (covered < ticket) {
        long covers = arrived.get();
        timed();
        covered = covers;
      }
    } finally {
      flushing.unlock();
    }
  }

  private void timed() {
    long begun = System.nanoTime();
    try {
      flush.run();
    } finally {
      nanoseconds.addAndGet(System.nanoTime() - begun);
      flushes.incrementAndGet();
    }
  }

  /** How many flushes there were. */
  public long flushes() {
    return flushes.get();
  }

  /** How long they took together. */
  public Duration spent() {
    return Duration.ofNanos(nanoseconds.get());
  }
}
