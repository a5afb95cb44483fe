// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.msh.MessagePartitionChannels;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.outbox.Submitted;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/** The channels that partners pull from, in the store. */
public final class StoredChannels implements MessagePartitionChannels {
  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final Submitted submitted;
  private final Duration receiptTimeout;

  /**
   * @param receiptTimeout how long a message that was pulled is kept from being pulled again
   */
  public StoredChannels(Store store, Supplier<Optional<PModes>> pmodes, Duration receiptTimeout) {
    this.store = store;
    this.pmodes = pmodes;
    this.submitted = new Submitted(store);
    this.receiptTimeout = receiptTimeout;
  }

  /** A message whose P-Mode is gone waits on; the next attempt to pull gets the one after it. */
  @Override
  public Optional<OutboundMessage> take(String mpc, Leg authorised) {
    Instant now = store.clock().instant();
    return store
        .channels()
        .take(mpc, authorised.receiver().party(), now.plus(receiptTimeout), now)
        .flatMap(this::outbound);
  }

  private Optional<OutboundMessage> outbound(StoredMessage message) {
    return pmodes
        .get()
        .flatMap(modes -> Submitted.leg(message, modes))
        .map(leg -> submitted.on(leg, message));
  }

  @Override
  public void signed(String messageId, List<SignedReference> references) {
    StoredMessage message = store.messages().find(Direction.OUTBOUND, messageId).orElseThrow();
    store.channels().keepSigned(message.id(), References.of(references));
    store.flushPoint().await();
  }
}
