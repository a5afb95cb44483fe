// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.Acknowledged;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.NotAllowed;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.ReasonNotPermitted;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.Repeated;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.UnknownDocument;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the national side says of a document that it was given (rule X03). It is sealed, stored and
 * promised to the other side in one transaction that holds the document: of two officers who decide
 * at once, one wins and the other is told.
 */
public final class NationalAcknowledgements {
  private static final Logger LOG = LoggerFactory.getLogger(NationalAcknowledgements.class);

  private static final Set<State> NOT_GIVEN = Set.of(State.RECEIVED, State.HELD, State.QUARANTINED);

  private final Store store;
  private final Acknowledging acknowledging;
  private final Runnable wakeOutbox;

  /**
   * @param wakeOutbox called when there is something new to send
   */
  public NationalAcknowledgements(Store store, Acknowledging acknowledging, Runnable wakeOutbox) {
    this.store = store;
    this.acknowledging = acknowledging;
    this.wakeOutbox = wakeOutbox;
  }

  /**
   * Acknowledges an inbound document to the Party that sent it. A verdict on a document that is
   * still being delivered confirms its delivery, too. Once this returns {@link Acknowledged}, the
   * word is on disk and will be sent.
   *
   * @param document id in the national API
   * @param reasons of a refusal; empty for any other status
   * @param by who says it, as it stands in the history
   */
  public AcknowledgingOutcome acknowledge(
      UUID document, AcknowledgementStatus status, List<StatusReason> reasons, String by) {
    Optional<String> defect = ReasonCheck.defect(status, reasons);
    if (defect.isPresent()) {
      return new ReasonNotPermitted(defect.get());
    }
    Optional<StoredMessage> found =
        store.messages().find(document).filter(message -> message.lifecycle().carriesDocument());
    return found
        .map(message -> acknowledge(message, status, reasons, by))
        .orElseGet(UnknownDocument::new);
  }

  private AcknowledgingOutcome acknowledge(
      StoredMessage document, AcknowledgementStatus status, List<StatusReason> reasons, String by) {
    Optional<AcknowledgingOutcome> settled = settled(document, status, reasons);
    return settled.isPresent()
        ? settled.get()
        : promise(document, acknowledging.seal(document, status, reasons, by), by);
  }

  /** What needs nothing new to be said: it was said before, or cannot be said. */
  private Optional<AcknowledgingOutcome> settled(
      StoredMessage document, AcknowledgementStatus status, List<StatusReason> reasons) {
    List<StoredAcknowledgement> said = store.acknowledgements().all(document.id());
    Optional<StoredAcknowledgement> same =
        said.stream().filter(each -> each.status() == status).findFirst();
    if (document.lifecycle() != Lifecycle.INBOUND_DOCUMENT) {
      return notAllowed("The Party that it was sent to acknowledges it, not its sender");
    }
    if (same.isPresent()) {
      return status != AcknowledgementStatus.REJECTED || same.get().reasons().equals(reasons)
          ? Optional.of(new Repeated(same.get()))
          : notAllowed("It was refused before, for other reasons");
    }
    if (NOT_GIVEN.contains(document.state())) {
      return notAllowed("It has not been given to the national side: it is " + document.state());
    }
    AcknowledgementStatus last =
        said.stream()
            .map(StoredAcknowledgement::status)
            .max(AcknowledgementStatus::compareTo)
            .orElse(null);
    return status.mayFollow(last)
        ? Optional.empty()
        : notAllowed(
            status + " cannot be said " + (last == null ? "before ACCEPTED" : "after " + last));
  }

  private static Optional<AcknowledgingOutcome> notAllowed(String why) {
    return Optional.of(new NotAllowed(why));
  }

  private AcknowledgingOutcome promise(
      StoredMessage document, Acknowledging.Sealed sealed, String by) {
    AcknowledgingOutcome outcome =
        store.inTransaction(() -> promiseHolding(document.id(), sealed, by));
    if (outcome instanceof Acknowledged) {
      store.flushPoint().await();
      LOG.info("{} by the national side: {}", sealed.status(), document.messageId());
      wakeOutbox.run();
    }
    return outcome;
  }

  private AcknowledgingOutcome promiseHolding(UUID id, Acknowledging.Sealed sealed, String by) {
    store.acknowledgements().hold(id);
    StoredMessage current = store.messages().find(id).orElseThrow();
    StoredAcknowledgement word = sealed.acknowledgement();
    return settled(current, word.status(), word.reasons())
        .orElseGet(
            () -> {
              acknowledging.promise(sealed);
              tell(current, word, by);
              return new Acknowledged(word);
            });
  }

  private void tell(StoredMessage document, StoredAcknowledgement word, String by) {
    String detail = word.status() + ", says " + by + Reasons.sentence(word.reasons());
    Optional<State> next = next(document.state(), word.status());
    if (next.isEmpty()) {
      store.messages().note(document.id(), detail, now());
    } else if (store.messages().move(document, next.get(), detail, now()).isEmpty()) {
      throw new IllegalStateException("The document has changed although it is held");
    }
  }

  private static Optional<State> next(State state, AcknowledgementStatus status) {
    if (status == AcknowledgementStatus.REJECTED) {
      return Optional.of(State.REJECTED);
    }
    return status == AcknowledgementStatus.ACCEPTED && state == State.VALIDATED
        ? Optional.of(State.DELIVERED)
        : Optional.empty();
  }

  private Instant now() {
    return store.clock().instant();
  }
}
