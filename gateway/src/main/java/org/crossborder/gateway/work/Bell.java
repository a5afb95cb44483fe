// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Says that there may be something to do, to whoever listens by then. A ring that nobody hears
 * loses nothing, for work is looked for anyway.
 */
public final class Bell {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** From now on this is called. */
  public void answeredBy(Runnable listener) {
    listeners.add(listener);
  }

  public void ring() {
    listeners.forEach(Runnable::run);
  }
}
