// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.crossborder.gateway.msh.SignalPosting;
import org.crossborder.gateway.outbox.Retries;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.PendingSignal;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;
import org.crossborder.gateway.work.PartnerRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts stored signals until HTTP has accepted them. A signal whose acceptance could not be stored
 * is posted again; a receipt that comes twice does no harm.
 */
public final class SignalDispatch implements PartnerRound.Work<PendingSignal> {
  private static final Logger LOG = LoggerFactory.getLogger(SignalDispatch.class);
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final SignalPosting posting;
  private final Backoff backoff;
  private final Node node;

  /**
   * @param backoff while there is no P-Mode that says another
   */
  public SignalDispatch(
      Store store,
      Supplier<Optional<PModes>> pmodes,
      SignalPosting posting,
      Backoff backoff,
      Node node) {
    this.store = store;
    this.pmodes = pmodes;
    this.posting = posting;
    this.backoff = backoff;
    this.node = node;
  }

  @Override
  public List<String> partners() {
    return store.pendingSignals().partiesDue(now());
  }

  @Override
  public List<PendingSignal> claim(String partner, int maximum) {
    return store.pendingSignals().claim(partner, maximum, node.name(), LEASE, now());
  }

  @Override
  public void take(PendingSignal signal) {
    if (!now().isBefore(signal.expiresAt())) {
      LOG.error("A signal about {} could not be posted in time", signal.refToMessageId());
      store.pendingSignals().remove(signal.id());
      return;
    }
    if (!store.pendingSignals().isHeld(signal, node.name(), now())) {
      LOG.info("Another node has taken the signal about {}", signal.refToMessageId());
      return;
    }
    Optional<Leg> leg = leg(signal);
    SignalPosting.Outcome outcome =
        leg.map(found -> posting.post(found, signal.content()))
            .orElse(new SignalPosting.Outcome.NotAccepted("The register names no P-Mode just now"));
    if (outcome instanceof SignalPosting.Outcome.NotAccepted refused) {
      tryLater(
          signal, leg.map(found -> Retries.of(found).backoff()).orElse(backoff), refused.why());
    } else if (outcome instanceof SignalPosting.Outcome.Accepted accepted) {
      accepted(signal, accepted.complaint());
    }
  }

  private void accepted(PendingSignal signal, String complaint) {
    store.pendingSignals().remove(signal.id());
    if (!complaint.isEmpty()) {
      LOG.warn(
          "{} does not take the signal about {}: {}",
          signal.party(),
          signal.refToMessageId(),
          complaint);
    }
  }

  private void tryLater(PendingSignal signal, Backoff waits, String why) {
    Duration wait = waits.after(signal.attempts() + 1, ThreadLocalRandom.current());
    store.pendingSignals().retry(signal, node.name(), now().plus(wait));
    LOG.warn("Not accepted by {}, again in {}: {}", signal.party(), wait, why);
  }

  /** Of this moment, for the partner may have another address by now. */
  private Optional<Leg> leg(PendingSignal signal) {
    return pmodes.get().flatMap(modes -> modes.toSignal(signal.party(), signal.mpc()));
  }

  private Instant now() {
    return store.clock().instant();
  }
}
