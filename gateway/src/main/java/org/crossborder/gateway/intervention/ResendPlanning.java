// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.outbox.Submitted;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.Intervention;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.report.Decision;

/**
 * Finds out whether and how a document can be sent again. It is checked as at its submission, for
 * what was acceptable then may have to be refused now.
 */
final class ResendPlanning {
  private final Store store;
  private final Inspection inspection;
  private final Supplier<Optional<PModes>> pmodes;
  private final Sender sender;

  ResendPlanning(
      Store store, Inspection inspection, Supplier<Optional<PModes>> pmodes, Sender sender) {
    this.store = store;
    this.inspection = inspection;
    this.pmodes = pmodes;
    this.sender = sender;
  }

  ResendPlan plan(StoredMessage document) {
    return inTheWay(document).<ResendPlan>map(found -> found).orElseGet(() -> routed(document));
  }

  /** What of the document itself is in the way. */
  private Optional<ResendPlan.Impossible> inTheWay(StoredMessage document) {
    if (document.lifecycle().direction() != Direction.OUTBOUND) {
      return because(Obstacle.NOT_OURS);
    }
    if (store.retention().purged().of(document.id()).isPresent()) {
      return because(Obstacle.PURGED);
    }
    Optional<UUID> anew = anew(document);
    if (anew.isPresent()) {
      return Optional.of(instead(Obstacle.SENT_ANEW, anew.get()));
    }
    if (document.state() == State.ACCEPTED || document.state() == State.REJECTED) {
      return because(Obstacle.DECIDED);
    }
    if (document.state() != State.FAILED && document.state() != State.RECEIPTED) {
      return because(Obstacle.UNDER_WAY);
    }
    return otherExchange(document).map(other -> instead(Obstacle.SUBMITTED_ANEW, other));
  }

  private Optional<UUID> anew(StoredMessage document) {
    return store.interventions().of(document.id()).stream()
        .map(Intervention::became)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Optional<UUID> otherExchange(StoredMessage document) {
    return DocumentIdentity.of(document.document())
        .flatMap(
            identity ->
                store.identities().exchanged(Direction.OUTBOUND, identity, document.recipient()))
        .filter(message -> !message.equals(document.id()));
  }

  private ResendPlan routed(StoredMessage document) {
    return pmodes
        .get()
        .flatMap(modes -> Submitted.leg(document, modes))
        .map(leg -> checked(document, leg))
        .orElseGet(() -> ResendPlan.Impossible.because(Obstacle.NO_ROUTE));
  }

  private ResendPlan checked(StoredMessage document, Leg leg) {
    Instant now = store.clock().instant();
    Verdict verdict =
        inspection.inspect(bytes(document), document.recipient(), document.sender(), now);
    if (!verdict.accepts()) {
      return new ResendPlan.Impossible(
          verdict.decision() == Decision.HOLD ? Obstacle.UNDECIDED : Obstacle.NOT_ACCEPTABLE,
          null,
          verdict.reasons());
    }
    Manner manner = Manner.of(document, leg, store, now);
    return new ResendPlan.Possible(
        manner,
        leg.receiver().partner().partyId().value(),
        leg.protocol().address().toString(),
        leg.pulled(),
        expiry(document, leg, manner, now),
        verdict);
  }

  /** Under the same MessageId it is not tried longer than that is remembered. */
  private Instant expiry(StoredMessage document, Leg leg, Manner manner, Instant now) {
    Instant expiry = now.plus(sender.expiry());
    Instant remembered = Manner.remembered(document, leg);
    return manner == Manner.SAME_MESSAGE && remembered.isBefore(expiry) ? remembered : expiry;
  }

  private byte[] bytes(StoredMessage document) {
    try {
      return store.payloads().read(document.document().payload().sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ResendPlan.Impossible> because(Obstacle obstacle) {
    return Optional.of(ResendPlan.Impossible.because(obstacle));
  }

  private static ResendPlan.Impossible instead(Obstacle obstacle, UUID message) {
    return new ResendPlan.Impossible(obstacle, message, List.of());
  }
}
