// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.polling;

import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.store.Store;

/** A backend that waits to be asked: documents stay in it until a national system confirms them. */
public final class Queue implements Backend {
  private final String name;
  private final Store store;
  private final Runnable offered;

  /**
   * @param offered called when a document is there to be fetched
   */
  public Queue(String name, Store store, Runnable offered) {
    this.name = name;
    this.store = store;
    this.offered = offered;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryOutcome deliver(Delivery delivery) {
    boolean confirmed =
        store.polledDeliveries().offer(delivery.message().id(), name, store.clock().instant());
    if (confirmed) {
      return new DeliveryOutcome.Confirmed();
    }
    offered.run();
    return new DeliveryOutcome.Waiting();
  }
}
