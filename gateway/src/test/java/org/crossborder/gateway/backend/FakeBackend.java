// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.util.function.Function;

/** A national system that a test plays. */
public record FakeBackend(String name, Function<Delivery, DeliveryOutcome> delivering)
    implements Backend {

  public FakeBackend(Function<Delivery, DeliveryOutcome> delivering) {
    this("single-window", delivering);
  }

  @Override
  public DeliveryOutcome deliver(Delivery delivery) {
    return delivering.apply(delivery);
  }
}
