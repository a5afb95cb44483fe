// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Things that are costly to make and that one thread uses at a time, such as the platform's
 * parsers. A few are kept; whoever finds none makes one. Not by thread, because there may be
 * thousands.
 */
final class Reused<T> {
  private static final int MOST = 32;

  private final BlockingQueue<T> idle = new ArrayBlockingQueue<>(MOST);
  private final Supplier<T> making;

  Reused(Supplier<T> making) {
    this.making = making;
  }

  /** One for the caller alone. */
  T take() {
    T waiting = idle.poll();
    return waiting == null ? making.get() : waiting;
  }

  /** It can be used again; too many are let go. */
  void giveBack(T used) {
    idle.offer(used);
  }
}
