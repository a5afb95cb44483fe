// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.io.PrintWriter;
import java.time.Duration;

/** How far a batch is, in one line of a terminal that is written again and again. */
public final class ProgressBar {
  private static final int WIDTH = 30;
  private static final long REDRAWN = Duration.ofMillis(100).toNanos();
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter terminal;
  private final int all;
  private int done;
  private long drawn;

  /** A bar that is drawn on a terminal. */
  public ProgressBar(PrintWriter terminal, int all) {
    this.terminal = terminal;
    this.all = all;
    this.drawn = System.nanoTime() - REDRAWN;
  }

  /** One more document is done. */
  public void step() {
    done++;
    long now = System.nanoTime();
    if (now - drawn >= REDRAWN || done == all) {
      drawn = now;
      int full = WIDTH * done / all;
      terminal.print(
          "%s[%s%s] %d/%d".formatted(CLEAR, "#".repeat(full), ".".repeat(WIDTH - full), done, all));
      terminal.flush();
    }
  }

  /** Makes room for something else. */
  public void clear() {
    terminal.print(CLEAR);
    terminal.flush();
  }
}
