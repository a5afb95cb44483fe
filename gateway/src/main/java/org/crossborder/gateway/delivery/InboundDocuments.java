// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Worker;
import org.crossborder.validation.report.Decision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * The way of an inbound document after its receipt, one step for each state; every step ends in one
 * transaction, so that a kill between any two instructions only makes the step begin again.
 */
public final class InboundDocuments implements Worker.Step {
  private static final Logger LOG = LoggerFactory.getLogger(InboundDocuments.class);
  private static final Duration HOLD = Duration.ofMinutes(1);

  private final Store store;
  private final Inspection inspection;
  private final InboundCircumstances circumstances;
  private final Backend backend;
  private final Acknowledging acknowledging;
  private final Backoff backoff;
  private final RandomGenerator random;
  private final Runnable wakeOutbox;

  public InboundDocuments(
      Store store,
      Inspection inspection,
      InboundCircumstances circumstances,
      Backend backend,
      Acknowledging acknowledging,
      Backoff backoff,
      RandomGenerator random,
      Runnable wakeOutbox) {
    this.store = store;
    this.inspection = inspection;
    this.circumstances = circumstances;
    this.backend = backend;
    this.acknowledging = acknowledging;
    this.backoff = backoff;
    this.random = random;
    this.wakeOutbox = wakeOutbox;
  }

  @Override
  public void take(StoredMessage message) {
    switch (message.state()) {
      case RECEIVED, HELD -> inspect(message);
      case VALIDATED -> deliver(message);
      default -> throw new IllegalStateException("Nothing is to be done in " + message.state());
    }
  }

  private void inspect(StoredMessage message) {
    Verdict verdict =
        inspection.inspect(
            document(message),
            message.recipient(),
            message.sender(),
            message.createdAt(),
            circumstances.of(message));
    store.messages().describe(message.id(), verdict.document());
    StoredMessage described = store.messages().find(message.id()).orElseThrow();
    if (verdict.decision() == Decision.HOLD) {
      hold(described, verdict);
    } else if (!verdict.accepts()) {
      reject(described, verdict, verdict.reasons());
    } else {
      accept(described, verdict);
    }
  }

  /**
   * Rule D13: another content was refused by the inspection; the same content is not delivered a
   * second time. Of two that come at once, the second to be entered is inspected again.
   */
  private void accept(StoredMessage message, Verdict verdict) {
    Optional<DocumentIdentity> identity = DocumentIdentity.of(message.document());
    Optional<StoredMessage> earlier = identity.flatMap(known -> earlier(message, known));
    try {
      store.inTransaction(
          () -> {
            store.reports().keep(message.id(), verdict.report(), now());
            if (earlier.isEmpty()) {
              identity.ifPresent(known -> store.identities().enter(message, known));
            }
            return store.messages().move(message, State.VALIDATED, "Accepted as valid", now());
          });
      LOG.info("Valid, decision {}", verdict.decision());
    } catch (DuplicateKeyException e) {
      tryLater(message, "The same document came in another message just now");
    }
  }

  /** The other message that brought the same document, unless that one was refused. */
  private Optional<StoredMessage> earlier(StoredMessage message, DocumentIdentity identity) {
    return store
        .identities()
        .exchanged(Direction.INBOUND, identity, message.sender())
        .filter(id -> !id.equals(message.id()))
        .flatMap(store.messages()::find)
        .filter(other -> other.state() != State.REJECTED);
  }

  private void reject(StoredMessage message, Verdict verdict, List<StatusReason> reasons) {
    Acknowledging.Sealed refusal =
        acknowledging.seal(message, AcknowledgementStatus.REJECTED, reasons);
    store.inTransaction(
        () -> {
          store.reports().keep(message.id(), verdict.report(), now());
          Optional<StoredMessage> moved =
              store.messages().move(message, State.REJECTED, sentence(reasons), now());
          moved.ifPresent(rejected -> acknowledging.promise(refusal));
          return moved;
        });
    LOG.info("Rejected: {}", codes(reasons));
    wakeOutbox.run();
  }

  private void hold(StoredMessage message, Verdict verdict) {
    if (message.state() == State.HELD) {
      store.messages().postpone(message, now().plus(HOLD));
      return;
    }
    Acknowledging.Sealed received =
        acknowledging.seal(message, AcknowledgementStatus.RECEIVED, verdict.reasons());
    store.inTransaction(
        () -> {
          store.reports().keep(message.id(), verdict.report(), now());
          Optional<StoredMessage> moved =
              store
                  .messages()
                  .move(message, State.HELD, sentence(verdict.reasons()), now().plus(HOLD), now());
          moved.ifPresent(held -> acknowledging.promise(received));
          return moved;
        });
    LOG.warn("Held: {}", codes(verdict.reasons()));
    wakeOutbox.run();
  }

  private void deliver(StoredMessage message) {
    Optional<StoredMessage> earlier =
        DocumentIdentity.of(message.document()).flatMap(identity -> earlier(message, identity));
    if (earlier.isPresent()) {
      repeated(message, earlier.get());
      return;
    }
    DeliveryOutcome outcome = backend.deliver(message, document(message));
    if (outcome instanceof DeliveryOutcome.NotConfirmed notConfirmed) {
      tryLater(message, notConfirmed.why());
    } else {
      delivered(message, "Confirmed by the national side");
    }
  }

  private void repeated(StoredMessage message, StoredMessage earlier) {
    if (earlier.state() == State.VALIDATED) {
      tryLater(message, "The same document is being delivered from message " + earlier.messageId());
    } else {
      delivered(message, "Delivered before, from message " + earlier.messageId());
    }
  }

  private void delivered(StoredMessage message, String detail) {
    Acknowledging.Sealed acceptance =
        acknowledging.seal(message, AcknowledgementStatus.ACCEPTED, List.of());
    store.inTransaction(
        () -> {
          Optional<StoredMessage> moved =
              store.messages().move(message, State.DELIVERED, detail, now());
          moved.ifPresent(confirmed -> acknowledging.promise(acceptance));
          return moved;
        });
    LOG.info("Delivered");
    wakeOutbox.run();
  }

  private void tryLater(StoredMessage message, String why) {
    Duration wait = backoff.after(message.attempts() + 1, random);
    store.messages().retry(message, why, now().plus(wait), now());
    LOG.warn("{}; again in {}", why, wait);
  }

  private byte[] document(StoredMessage message) {
    try {
      return store.payloads().read(message.document().payload().sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(List<StatusReason> reasons) {
    return String.join(
        "; ",
        reasons.stream().map(r -> r.code() + " (" + r.article() + ") " + r.sentence()).toList());
  }

  private static List<String> codes(List<StatusReason> reasons) {
    return reasons.stream().map(StatusReason::code).toList();
  }

  private Instant now() {
    return store.clock().instant();
  }
}
