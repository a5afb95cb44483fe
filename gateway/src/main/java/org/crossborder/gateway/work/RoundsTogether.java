// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Several rounds that begin and end together; each goes at its own pace. */
public final class RoundsTogether implements SmartLifecycle {
  private final List<Rounds> all;
  private volatile boolean running;

  public RoundsTogether(List<Rounds> all) {
    this.all = List.copyOf(all);
  }

  /** There may be something to do now. */
  public void wake() {
    all.forEach(Rounds::wake);
  }

  @Override
  public void start() {
    all.forEach(Rounds::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    all.forEach(Rounds::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
