// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits; who is interrupted learns it as from any other input. */
public final class Waiting {
  private Waiting() {}

  /** Until somebody notifies, or the time is up; the caller holds the monitor. */
  static void on(Object monitor, long millis) throws InterruptedIOException {
    try {
      monitor.wait(millis);
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  /** For a time. */
  public static void forSome(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      throw interrupted();
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("Interrupted while waiting for the gateway under test");
  }
}
