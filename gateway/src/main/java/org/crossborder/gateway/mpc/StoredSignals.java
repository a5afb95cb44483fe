// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.crossborder.gateway.msh.SignalOutbox;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.store.PendingSignal;
import org.crossborder.gateway.store.Store;

/** Signals that have to be posted, in the store. */
public final class StoredSignals implements SignalOutbox {
  private final Store store;
  private final Duration expiry;
  private final Runnable wake;

  /**
   * @param expiry how long to try; later the partner has offered the message again or given it up
   * @param wake called when there is something new to post
   */
  public StoredSignals(Store store, Duration expiry, Runnable wake) {
    this.store = store;
    this.expiry = expiry;
    this.wake = wake;
  }

  @Override
  public void post(String refToMessageId, Leg pulled, byte[] signal) {
    Instant now = store.clock().instant();
    store
        .pendingSignals()
        .keep(
            new PendingSignal(
                UUID.randomUUID(),
                refToMessageId,
                pulled.sender().party(),
                pulled.businessInfo().mpc(),
                signal,
                0,
                now.plus(expiry)),
            now);
    store.flushPoint().await();
    wake.run();
  }
}
