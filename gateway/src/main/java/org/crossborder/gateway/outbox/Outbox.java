// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.SignalledErrors;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends stored messages until a receipt has been checked (AS4 3.2, reception awareness). An attempt
 * whose outcome could not be stored is made again with the same MessageId, which the receiver
 * recognises. A message that its receiver pulls is put on its channel, and offered there again
 * whenever its receipt is overdue.
 */
public final class Outbox implements Worker.Step {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final SendingMsh msh;
  private final Submitted submitted;
  private final Conclusion conclusion;
  private final Backoff backoff;
  private final RandomGenerator random;

  /**
   * @param pmodes those of the newest trusted snapshot, if there is one
   * @param backoff while there is no P-Mode that says another
   */
  public Outbox(
      Store store,
      Supplier<Optional<PModes>> pmodes,
      SendingMsh msh,
      Conclusion conclusion,
      Backoff backoff,
      RandomGenerator random) {
    this.store = store;
    this.pmodes = pmodes;
    this.msh = msh;
    this.submitted = new Submitted(store);
    this.conclusion = conclusion;
    this.backoff = backoff;
    this.random = random;
  }

  @Override
  public void take(StoredMessage message) {
    Optional<Leg> leg = pmodes.get().flatMap(modes -> Submitted.leg(message, modes));
    Instant expiry = leg.map(Retries::of).map(r -> r.expiry(message)).orElse(message.expiresAt());
    if (!now().isBefore(expiry)) {
      conclusion.fail(message, expired(message));
    } else if (leg.isEmpty()) {
      tryLater(
          message, backoff, "The register names no P-Mode to " + message.recipient() + " just now");
    } else if (leg.get().pulled()) {
      offer(message, leg.get().businessInfo().mpc(), expiry);
    } else if (store.messages().isHeld(message, now())) {
      OutboundMessage outbound = submitted.on(leg.get(), message);
      conclude(
          message,
          Retries.of(leg.get()).backoff(),
          msh.send(outbound.message(), outbound.payloads(), outbound.leg()));
    } else {
      LOG.warn("Not sent: this node was too slow, and another may have taken the message");
    }
  }

  private void conclude(StoredMessage message, Backoff waits, SendingOutcome outcome) {
    if (outcome instanceof SendingOutcome.Receipted receipted) {
      conclusion.receipted(message, receipted.receipt());
    } else if (outcome instanceof SendingOutcome.Retryable retryable) {
      keep(message, retryable.signalled());
      tryLater(message, waits, retryable.error().toString());
    } else if (outcome instanceof SendingOutcome.Final refused) {
      keep(message, refused.signalled());
      conclusion.fail(message, refused.error());
    }
  }

  private void keep(StoredMessage message, @Nullable SignalledErrors signalled) {
    if (signalled != null) {
      conclusion.reported(message, signalled);
    }
  }

  /** Onto its channel; or again, when the receipt is overdue or the channel may have changed. */
  private void offer(StoredMessage message, String mpc, Instant expiry) {
    store.inTransaction(
        () -> {
          store.channels().enter(message.id(), mpc);
          if (message.state() == State.READY) {
            store.messages().postpone(message, expiry);
            return message;
          }
          return store.messages().move(message, State.READY, "Waits on " + mpc, expiry, now());
        });
    LOG.info(
        message.attempts() == 0
            ? "Waits for {} to pull it"
            : "No receipt of {} in time; offered again",
        message.recipient());
  }

  private void tryLater(StoredMessage message, Backoff waits, String why) {
    Duration wait = waits.after(message.attempts() + 1, random);
    Instant due = now().plus(wait);
    Instant sooner = due.isBefore(message.expiresAt()) ? due : message.expiresAt();
    store.messages().retry(message, why, sooner, now());
    LOG.warn("Not receipted by {}, again in {}: {}", message.recipient(), wait, why);
  }

  private static EbmsError expired(StoredMessage message) {
    String last = message.error();
    return EbmsError.of(
        ErrorCode.MISSING_RECEIPT,
        message.messageId(),
        "No receipt came before the message expired"
            + (last == null ? "" : "; at the last try: " + last));
  }

  private Instant now() {
    return store.clock().instant();
  }
}
