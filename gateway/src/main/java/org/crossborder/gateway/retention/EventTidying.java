// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.ToldEvents;
import org.crossborder.gateway.work.SoleRound;

/**
 * Removes what was told to national systems long ago, so that its tables do not grow for ever. The
 * history of a document is not among it, nor is anything of the audit log.
 */
public final class EventTidying implements SoleRound.Turn {
  private static final int AT_ONCE = 1000;

  private final Store store;
  private final Duration kept;

  /**
   * @param kept for how long events can be told again
   */
  public EventTidying(Store store, Duration kept) {
    this.store = store;
    this.kept = kept;
  }

  @Override
  public boolean work() {
    Instant before = store.clock().instant().minus(kept);
    ToldEvents told = store.retention().told();
    int events = told.removeEvents(before, AT_ONCE);
    int deliveries = told.removeDeliveries(before, AT_ONCE);
    return Math.max(events, deliveries) == AT_ONCE;
  }
}
