// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.msh.SentMessages;
import org.crossborder.gateway.msh.SignalledErrors;
import org.crossborder.gateway.outbox.Conclusion;
import org.crossborder.gateway.outbox.Retries;
import org.crossborder.gateway.outbox.Submitted;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;

/** Signals about messages of ours that come by a connection of their own, in the store. */
public final class AwaitedSignals implements SentMessages {
  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final Conclusion conclusion;
  private final Backoff backoff;
  private final RandomGenerator random;

  /**
   * @param backoff while there is no P-Mode that says another
   */
  public AwaitedSignals(
      Store store,
      Supplier<Optional<PModes>> pmodes,
      Conclusion conclusion,
      Backoff backoff,
      RandomGenerator random) {
    this.store = store;
    this.pmodes = pmodes;
    this.conclusion = conclusion;
    this.backoff = backoff;
    this.random = random;
  }

  @Override
  public Optional<Sent> find(String messageId) {
    return store
        .messages()
        .find(Direction.OUTBOUND, messageId)
        .flatMap(message -> leg(message).map(leg -> new Sent(leg, references(message))));
  }

  private Optional<Leg> leg(StoredMessage message) {
    return pmodes.get().flatMap(modes -> Submitted.leg(message, modes));
  }

  private List<SignedReference> references(StoredMessage message) {
    return store.channels().signed(message.id()).map(References::read).orElse(List.of());
  }

  /** The outbox may have the message for a moment; then it is read again. */
  @Override
  public void receipted(String messageId, byte[] receipt) {
    StoredMessage message = message(messageId);
    while (message.state() == State.READY && !conclusion.receipted(message, receipt)) {
      message = message(messageId);
    }
    store.flushPoint().await();
  }

  @Override
  public void reported(String messageId, SignalledErrors errors) {
    StoredMessage message = message(messageId);
    conclusion.reported(message, errors);
    if (errors.isFinal()) {
      while (isUnderWay(message) && !conclusion.fail(message, errors.mostTelling())) {
        message = message(messageId);
      }
    } else if (errors.trusted() && message.state() == State.READY) {
      offerLater(message, errors);
    }
    store.flushPoint().await();
  }

  /** What was pushed is SENDING between its tries, and its error may come by a POST, too. */
  private static boolean isUnderWay(StoredMessage message) {
    return message.state() == State.READY || message.state() == State.SENDING;
  }

  /** The partner could not finish; at once it could not either. */
  private void offerLater(StoredMessage message, SignalledErrors errors) {
    Duration wait =
        leg(message)
            .map(leg -> Retries.of(leg).backoff())
            .orElse(backoff)
            .after(message.attempts(), random);
    Instant due = store.clock().instant().plus(wait);
    store
        .channels()
        .withhold(message, due.isBefore(message.expiresAt()) ? due : message.expiresAt());
    store.messages().note(message.id(), errors.mostTelling().toString(), store.clock().instant());
  }

  private StoredMessage message(String messageId) {
    return store.messages().find(Direction.OUTBOUND, messageId).orElseThrow();
  }
}
