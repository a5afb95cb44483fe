// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.database;

import java.util.concurrent.atomic.AtomicLong;

/** Where a caller waits until what it has committed survives a loss of power. */
final class FlushPoint {
  private final AtomicLong arrived = new AtomicLong();
  private final Runnable flush;
  private long covered;

  FlushPoint(Runnable flush) {
    this.flush = flush;
  }

  /** Returns once everything committed before the call is on disk; one flush serves all waiting. */
  void await() {
    long ticket = arrived.incrementAndGet();
    synchronized (this) {
      if (covered < ticket) {
        long covers = arrived.get();
        flush.run();
        covered = covers;
      }
    }
  }
}
