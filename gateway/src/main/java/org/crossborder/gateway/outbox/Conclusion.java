// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.msh.SignalledErrors;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.ReportedError;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the signals of a partner mean for a message of ours, whether they came on the HTTP response
 * to a push or by a POST of their own: kept with it, told in its history, and notified where its
 * P-Mode says so (PMode[].ErrorHandling).
 */
public final class Conclusion {
  private static final Logger LOG = LoggerFactory.getLogger(Conclusion.class);

  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final Consumer<Notice> notices;

  /**
   * @param pmodes of this moment, if there are any
   * @param notices told after the store; what it throws is logged and changes nothing
   */
  public Conclusion(Store store, Supplier<Optional<PModes>> pmodes, Consumer<Notice> notices) {
    this.store = store;
    this.pmodes = pmodes;
    this.notices = notices;
  }

  /** Ends the way of a message whose receipt has been checked; whether this call did it. */
  public boolean receipted(StoredMessage message, byte[] receipt) {
    boolean moved =
        store.inTransaction(
            () -> {
              Optional<StoredMessage> after =
                  store.messages().move(message, State.RECEIPTED, "Receipt checked", now());
              after.ifPresent(sent -> store.receipts().keep(sent.id(), receipt, now()));
              after.ifPresent(this::acknowledged);
              return after.isPresent();
            });
    LOG.info(
        moved ? "Receipted by {}" : "Receipted by {}, as another worker found",
        message.recipient());
    if (moved) {
      notify(new Notice.Receipted(current(message)));
    }
    return moved;
  }

  /** Where the message carried our acceptance, its document is through. */
  private void acknowledged(StoredMessage sent) {
    store
        .acknowledgements()
        .carriedBy(sent.id())
        .filter(acknowledgement -> acknowledgement.status() == AcknowledgementStatus.ACCEPTED)
        .flatMap(acknowledgement -> store.messages().find(acknowledgement.message()))
        .filter(document -> document.state() == State.DELIVERED)
        .ifPresent(
            document ->
                store
                    .messages()
                    .move(document, State.ACKNOWLEDGED, "Acknowledgement receipted", now()));
  }

  /** Gives a message up; whether this call did it. */
  public boolean fail(StoredMessage message, EbmsError error) {
    boolean moved =
        store.messages().move(message, State.FAILED, error.toString(), now()).isPresent();
    if (moved) {
      LOG.error("Given up: {}", error);
      if (error.is(ErrorCode.MISSING_RECEIPT)
          ? errorHandling(message).missingReceiptNotifyProducer()
          : errorHandling(message).notifyProducer()) {
        notify(new Notice.Failed(current(message), error));
      }
    }
    return moved;
  }

  /** Keeps what a partner has reported about a message; its state stays as it is. */
  public void reported(StoredMessage message, SignalledErrors signalled) {
    for (EbmsError error : signalled.errors()) {
      store
          .reportedErrors()
          .keep(
              new ReportedError(
                  message.id(),
                  now(),
                  signalled.trusted(),
                  error.errorCode(),
                  error.severity().name().toLowerCase(Locale.ROOT),
                  error.shortDescription(),
                  error.errorDetail(),
                  signalled.envelope()));
    }
    if (errorHandling(message).notifyProducer()) {
      notify(new Notice.Reported(message, signalled.errors(), signalled.trusted()));
    }
  }

  private ErrorHandling errorHandling(StoredMessage message) {
    return pmodes
        .get()
        .flatMap(modes -> Submitted.leg(message, modes))
        .map(Leg::errorHandling)
        .orElse(ErrorHandling.EDELIVERY);
  }

  private void notify(Notice notice) {
    try {
      notices.accept(notice);
    } catch (RuntimeException e) {
      LOG.warn("A notice could not be given", e);
    }
  }

  private StoredMessage current(StoredMessage message) {
    return store.messages().find(message.id()).orElse(message);
  }

  private Instant now() {
    return store.clock().instant();
  }
}
