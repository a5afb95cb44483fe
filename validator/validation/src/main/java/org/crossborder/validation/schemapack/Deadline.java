// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs what somebody else wrote for so long, and waits no longer. */
record Deadline(Duration time) {
  /** Enough for any example on any machine. */
  static final Deadline USUAL = new Deadline(Duration.ofSeconds(20));

  /**
   * The outcome of the work.
   *
   * @throws TimeoutException if it takes longer; it then goes on by itself until the program ends
   */
  <T> T run(Callable<T> work) throws TimeoutException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "pack-check");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
