// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.msh.SendingMsh;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends stored messages until a receipt has been checked (AS4 3.2, reception awareness). An attempt
 * whose outcome could not be stored is made again with the same MessageId, which the receiver
 * recognises.
 */
public final class Outbox implements Worker.Step {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final String PARTY = "urn:crossborder:party:";

  private final Store store;
  private final Supplier<Optional<PModes>> pmodes;
  private final SendingMsh msh;
  private final Backoff backoff;
  private final RandomGenerator random;

  /**
   * @param pmodes those of the newest trusted snapshot, if there is one
   */
  public Outbox(
      Store store,
      Supplier<Optional<PModes>> pmodes,
      SendingMsh msh,
      Backoff backoff,
      RandomGenerator random) {
    this.store = store;
    this.pmodes = pmodes;
    this.msh = msh;
    this.backoff = backoff;
    this.random = random;
  }

  @Override
  public void take(StoredMessage message) {
    if (!now().isBefore(message.expiresAt())) {
      fail(message, expired(message));
      return;
    }
    Optional<Leg> leg = pmodes.get().flatMap(modes -> leg(message, modes));
    if (leg.isEmpty()) {
      tryLater(message, "The register names no P-Mode to " + message.recipient() + " just now");
      return;
    }
    conclude(message, msh.send(userMessage(message, leg.get()), payloads(message), leg.get()));
  }

  private void conclude(StoredMessage message, SendingOutcome outcome) {
    if (outcome instanceof SendingOutcome.Receipted receipted) {
      receipted(message, receipted);
    } else if (outcome instanceof SendingOutcome.Retryable retryable) {
      tryLater(message, retryable.error().toString());
    } else if (outcome instanceof SendingOutcome.Final refused) {
      fail(message, refused.error());
    }
  }

  private void receipted(StoredMessage message, SendingOutcome.Receipted outcome) {
    boolean moved =
        store.inTransaction(
            () -> {
              Optional<StoredMessage> after =
                  store.messages().move(message, State.RECEIPTED, "Receipt checked", now());
              after.ifPresent(sent -> store.receipts().keep(sent.id(), outcome.receipt(), now()));
              after.ifPresent(this::acknowledged);
              return after.isPresent();
            });
    LOG.info(
        moved ? "Receipted by {}" : "Receipted by {}, as another worker found",
        message.recipient());
  }

  /** Where the message carried our acknowledgement, its document is through. */
  private void acknowledged(StoredMessage sent) {
    store
        .acknowledgements()
        .carriedBy(sent.id())
        .flatMap(acknowledgement -> store.messages().find(acknowledgement.message()))
        .filter(document -> document.state() == State.DELIVERED)
        .ifPresent(
            document ->
                store
                    .messages()
                    .move(document, State.ACKNOWLEDGED, "Acknowledgement receipted", now()));
  }

  private void tryLater(StoredMessage message, String why) {
    Duration wait = backoff.after(message.attempts() + 1, random);
    Instant due = now().plus(wait);
    Instant sooner = due.isBefore(message.expiresAt()) ? due : message.expiresAt();
    store.messages().retry(message, why, sooner, now());
    LOG.warn("Not receipted by {}, again in {}: {}", message.recipient(), wait, why);
  }

  private void fail(StoredMessage message, EbmsError error) {
    store.messages().move(message, State.FAILED, error.toString(), now());
    LOG.error("Given up: {}", error);
  }

  private static EbmsError expired(StoredMessage message) {
    String last = message.error();
    return EbmsError.of(
        ErrorCode.MISSING_RECEIPT,
        message.messageId(),
        "No receipt came before the message expired"
            + (last == null ? "" : "; at the last try: " + last));
  }

  private static Optional<Leg> leg(StoredMessage message, PModes modes) {
    String agreement = message.agreement();
    String action =
        message.lifecycle().carriesDocument()
            ? TradeDocuments.DOCUMENT
            : TradeDocuments.ACKNOWLEDGEMENT;
    return agreement == null
        ? Optional.empty()
        : modes.toSend(message.recipient(), agreement, action);
  }

  private static UserMessage userMessage(StoredMessage message, Leg leg) {
    return leg.userMessage(
        new MessageInfo(message.createdAt(), message.messageId(), message.refToMessageId()),
        message.conversationId(),
        List.of(
            new Property(Property.ORIGINAL_SENDER, PARTY + message.sender()),
            new Property(Property.FINAL_RECIPIENT, PARTY + message.recipient()),
            new Property(Property.TRACKING_IDENTIFIER, message.trackingIdentifier())));
  }

  private List<OutgoingPayload> payloads(StoredMessage message) {
    return store.messages().parts(message.id()).stream().map(this::payload).toList();
  }

  private OutgoingPayload payload(StoredPart part) {
    return new OutgoingPayload(
        part.contentId(),
        part.mimeType(),
        part.characterSet(),
        List.of(),
        () -> store.payloads().open(part.payload().sha256()));
  }

  private Instant now() {
    return store.clock().instant();
  }
}
