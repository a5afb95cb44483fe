// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.msh.MessagePartitionChannels;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.outbox.Retries;
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
  private final RandomGenerator random;

  /**
   * @param receiptTimeout how long at least a message that was pulled is kept from being pulled
   *     again
   */
  public StoredChannels(
      Store store,
      Supplier<Optional<PModes>> pmodes,
      Duration receiptTimeout,
      RandomGenerator random) {
    this.store = store;
    this.pmodes = pmodes;
    this.submitted = new Submitted(store);
    this.receiptTimeout = receiptTimeout;
    this.random = random;
  }

  /** A message whose P-Mode is gone waits on; the next attempt to pull gets the one after it. */
  @Override
  public Optional<OutboundMessage> take(String mpc, Leg authorised) {
    Instant now = store.clock().instant();
    return store
        .channels()
        .take(mpc, authorised.receiver().party(), now.plus(receiptTimeout), now)
        .flatMap(message -> outbound(message, now));
  }

  private Optional<OutboundMessage> outbound(StoredMessage message, Instant now) {
    Optional<Leg> leg = pmodes.get().flatMap(modes -> Submitted.leg(message, modes));
    leg.ifPresent(found -> waitLonger(message, found, now));
    return leg.map(found -> submitted.on(found, message));
  }

  /** The later attempts on a leg are as far apart as its reception awareness says. */
  private void waitLonger(StoredMessage message, Leg leg, Instant now) {
    Retries retries = Retries.of(leg);
    Duration wait = retries.backoff().after(message.attempts(), random);
    if (wait.compareTo(receiptTimeout) > 0) {
      Instant due = now.plus(wait);
      Instant expiry = retries.expiry(message);
      store.channels().withhold(message, due.isBefore(expiry) ? due : expiry);
    }
  }

  @Override
  public void signed(String messageId, List<SignedReference> references) {
    StoredMessage message = store.messages().find(Direction.OUTBOUND, messageId).orElseThrow();
    store.channels().keepSigned(message.id(), References.of(references));
    store.flushPoint().await();
  }
}
