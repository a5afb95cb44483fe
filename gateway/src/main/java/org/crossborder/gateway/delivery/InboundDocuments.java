// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.util.random.RandomGenerator;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.backend.Backends;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Worker;

/**
 * The way of an inbound document after its receipt, one step for each state; every step ends in one
 * transaction, so that a kill between any two instructions only makes the step begin again.
 */
public final class InboundDocuments implements Worker.Step {
  private final Inspecting inspecting;
  private final Delivering delivering;

  public InboundDocuments(
      Store store,
      Inspection inspection,
      InboundCircumstances circumstances,
      Backends backends,
      Acknowledging acknowledging,
      Backoff backoff,
      RandomGenerator random,
      Runnable wakeOutbox) {
    this(
        store,
        inspection,
        circumstances,
        backends,
        acknowledging,
        backoff,
        random,
        QuarantinePolicy.NOBODY,
        wakeOutbox);
  }

  /**
   * @param quarantine which documents a person decides on
   */
  public InboundDocuments(
      Store store,
      Inspection inspection,
      InboundCircumstances circumstances,
      Backends backends,
      Acknowledging acknowledging,
      Backoff backoff,
      RandomGenerator random,
      QuarantinePolicy quarantine,
      Runnable wakeOutbox) {
    Retrying retrying = new Retrying(store, backoff, random);
    EarlierDocuments earlier = new EarlierDocuments(store);
    Answering answering = new Answering(store, acknowledging, wakeOutbox);
    this.inspecting =
        new Inspecting(
            store,
            inspection,
            circumstances,
            new Accepting(store, earlier, retrying),
            new Rejecting(store, answering),
            new Holding(store, answering),
            new Quarantining(store, quarantine, answering));
    this.delivering = new Delivering(store, backends, earlier, answering, retrying);
  }

  @Override
  public void take(StoredMessage message) {
    switch (message.state()) {
      case RECEIVED, HELD, QUARANTINED -> inspecting.take(message);
      case VALIDATED -> delivering.take(message);
      default -> throw new IllegalStateException("Nothing is to be done in " + message.state());
    }
  }
}
