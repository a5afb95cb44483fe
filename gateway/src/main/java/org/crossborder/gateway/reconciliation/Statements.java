// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reconciliation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.DayLedger;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** Draws up statements and promises them to the outbox. */
public final class Statements {
  private static final String TYPE = "reconciliation-statement";

  private final Store store;
  private final OwnLedger own;
  private final Sender sender;
  private final Runnable wakeOutbox;

  public Statements(Store store, DayLedger ledger, Sender sender, Runnable wakeOutbox) {
    this.store = store;
    this.own = new OwnLedger(ledger, sender.party());
    this.sender = sender;
    this.wakeOutbox = wakeOutbox;
  }

  /** The first day of which there is anything to state; empty if there is none. */
  Optional<LocalDate> firstDay() {
    return own.ledger().beginning().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** What this gateway would state now. */
  Statement draft(String party, LocalDate day) {
    return own.statement(party, day, now());
  }

  /**
   * Sends the statement of a day, once: of several nodes that do so, one sends. Empty if it has
   * been sent before, or no arrangement is in force under which it could be.
   */
  Optional<StoredMessage> sendDaily(String party, LocalDate day, PModes modes) {
    String messageId =
        "reconciliation.%s.%s@%s".formatted(day, party, host()).toLowerCase(java.util.Locale.ROOT);
    return store.messages().find(Direction.OUTBOUND, messageId).isPresent()
        ? Optional.empty()
        : send(party, day, messageId, null, modes);
  }

  /** Sends a statement now, whether or not one was sent before; it is answered with another. */
  public Optional<StoredMessage> send(String party, LocalDate day, PModes modes) {
    return send(party, day, sender.messageIds().next(), null, modes);
  }

  /** Answers a statement with our own about the same day. */
  Optional<StoredMessage> answer(StoredMessage theirs, LocalDate day, PModes modes) {
    return send(theirs.sender(), day, sender.messageIds().next(), theirs.messageId(), modes);
  }

  private Optional<StoredMessage> send(
      String party,
      LocalDate day,
      String messageId,
      @Nullable String refToMessageId,
      PModes modes) {
    Optional<String> agreement = modes.toState(party);
    if (agreement.isEmpty()) {
      return Optional.empty();
    }
    Statement statement = draft(party, day);
    StoredPayload payload = keep(StatementJson.write(statement));
    try {
      StoredMessage added =
          store
              .messages()
              .add(message(statement, messageId, refToMessageId, agreement.get(), payload));
      wakeOutbox.run();
      return Optional.of(added);
    } catch (DuplicateKeyException e) {
      return Optional.empty(); // another node was faster
    }
  }

  private NewMessage message(
      Statement statement,
      String messageId,
      @Nullable String refToMessageId,
      String agreement,
      StoredPayload payload) {
    UUID id = UUID.randomUUID();
    return new NewMessage(
        id,
        Lifecycle.OUTBOUND_STATEMENT,
        messageId,
        refToMessageId,
        sender.messageIds().next(),
        agreement,
        id.toString(),
        statement.party(),
        statement.counterparty(),
        new CarriedDocument(TYPE, statement.day().toString(), null, payload),
        List.of(
            new StoredPart(sender.messageIds().next(), StatementJson.MIME_TYPE, "UTF-8", payload)),
        now(),
        now().plus(sender.expiry()));
  }

  private StoredPayload keep(byte[] json) {
    try {
      return store.payloads().put(new ByteArrayInputStream(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The part of this gateway's MessageIds behind the @. */
  private String host() {
    String id = sender.messageIds().next();
    return id.substring(id.indexOf('@') + 1);
  }

  private Instant now() {
    return store.clock().instant();
  }
}
