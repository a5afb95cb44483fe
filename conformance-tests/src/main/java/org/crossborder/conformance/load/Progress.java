// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far the sending is: a bar that is drawn over on a terminal, plain lines otherwise. */
final class Progress {
  private static final int WIDTH = 40;
  private static final long TERMINAL_NANOS = 250_000_000L;
  private static final long LINES_NANOS = 10_000_000_000L;

  private final PrintWriter out;
  private final boolean terminal;
  private final int total;
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger otherwise = new AtomicInteger();
  private final AtomicLong shown = new AtomicLong(System.nanoTime());

  /**
   * @param terminal whether a line can be drawn over
   */
  Progress(PrintWriter out, boolean terminal, int total) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
  }

  /**
   * One more is through.
   *
   * @param well whether HTTP says so; receipts are verified later
   */
  void answered(boolean well) {
    answered.incrementAndGet();
    if (!well) {
      otherwise.incrementAndGet();
    }
    long now = System.nanoTime();
    long last = shown.get();
    if (now - last > (terminal ? TERMINAL_NANOS : LINES_NANOS) && shown.compareAndSet(last, now)) {
      show();
    }
  }

  /** The last word. */
  void end() {
    show();
    if (terminal) {
      out.println();
      out.flush();
    }
  }

  private synchronized void show() {
    int done = answered.get();
    String line =
        "%,d of %,d sent, %,d not answered with success".formatted(done, total, otherwise.get());
    if (terminal) {
      int filled = total == 0 ? WIDTH : (int) ((long) done * WIDTH / total);
      out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + line);
    } else {
      out.println(line);
    }
    out.flush();
  }
}
