// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.time.Instant;
import java.util.UUID;
import org.crossborder.gateway.msh.SignalOutbox;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.store.PendingSignal;
import org.crossborder.gateway.store.Store;

/**
 * Signals that have to be posted, in the store: until the leg's messages expire, for later the
 * partner has offered the message again or given it up.
 */
public final class StoredSignals implements SignalOutbox {
  private final Store store;
  private final Runnable wake;

  /**
   * @param wake called when there is something new to post
   */
  public StoredSignals(Store store, Runnable wake) {
    this.store = store;
    this.wake = wake;
  }

  @Override
  public void post(String refToMessageId, Leg leg, byte[] signal) {
    Instant now = store.clock().instant();
    store
        .pendingSignals()
        .keep(
            new PendingSignal(
                UUID.randomUUID(),
                refToMessageId,
                leg.sender().party(),
                leg.businessInfo().mpc(),
                signal,
                0,
                now.plus(leg.receptionAwareness().retry().expiry())),
            now);
    store.flushPoint().await();
    wake.run();
  }
}
