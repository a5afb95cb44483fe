// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.time.Duration;

/** How the suite lets time pass before it looks again; the clock goes with it. */
@FunctionalInterface
public interface Pause {
  /** The time of the world. */
  Pause REAL = time -> Thread.sleep(time.toMillis());

  /** Returns when so much time has passed. */
  void during(Duration time) throws InterruptedException;
}
