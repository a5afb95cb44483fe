// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.MessageReception;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.SignedPart;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.springframework.dao.DuplicateKeyException;

/**
 * Stores what the MSH has received, once for each MessageId (AS4 3.2.2, {@link DuplicateWindow}),
 * and returns only when it is on disk: payloads by fsync, the database by its flush point.
 */
public final class DurableReception implements MessageReception {
  private final Store store;
  private final KeptPayloads payloads;
  private final Runnable wake;
  private final Consumer<RefusedMessage> refused;

  /**
   * @param wake called when there is something new to work on
   */
  public DurableReception(Store store, Runnable wake) {
    this(store, wake, message -> {});
  }

  /**
   * @param wake called when there is something new to work on
   * @param refused told of messages that were refused
   */
  public DurableReception(Store store, Runnable wake, Consumer<RefusedMessage> refused) {
    this.store = store;
    this.payloads = new KeptPayloads(store.payloads());
    this.wake = wake;
    this.refused = refused;
  }

  @Override
  public void refused(UserMessage message, Leg leg, EbmsError error) {
    refused.accept(
        new RefusedMessage(message.messageInfo().messageId(), leg.sender().party(), error));
  }

  @Override
  public Reception receive(ReceivedMessage message) {
    Optional<StoredMessage> before = known(message);
    if (before.isPresent()) {
      return duplicate(message, before.get());
    }
    Optional<Reception> refusal = DuplicateWindow.refusal(message);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    try {
      add(message, payloads.parts(message));
    } catch (DuplicateKeyException e) {
      return duplicate(message, known(message).orElseThrow(() -> e));
    }
    store.flushPoint().await();
    wake.run();
    return new Reception.Stored();
  }

  @Override
  public void receiptSigned(String messageId, byte[] receiptMessage) {
    StoredMessage message = store.messages().find(Direction.INBOUND, messageId).orElseThrow();
    store.receipts().keep(message.id(), receiptMessage, store.clock().instant());
  }

  private Optional<StoredMessage> known(ReceivedMessage message) {
    return store.messages().find(Direction.INBOUND, messageId(message));
  }

  /** The first may still be on its way to disk in another thread, so its flush is waited for. */
  private Reception duplicate(ReceivedMessage message, StoredMessage first) {
    if (!first.sender().equals(message.leg().sender().party())) {
      return new Reception.ForeignMessageId();
    }
    store.messages().note(first.id(), "Received again; not delivered again", now());
    store.flushPoint().await();
    return new Reception.Duplicate(store.receipts().of(first.id()));
  }

  private void add(ReceivedMessage message, List<StoredPart> parts) {
    StoredPayload envelope = payloads.keep(message.envelope());
    List<SignedPart> signed = payloads.signed(message, parts);
    StoredPayload document = parts.isEmpty() ? payloads.keep(new byte[0]) : parts.get(0).payload();
    NewMessage added = ReceivedRecord.of(message, parts, document);
    store.inTransaction(
        () -> {
          StoredMessage stored = store.messages().add(added);
          store.envelopes().keep(stored.id(), envelope);
          store.arrivals().keep(stored.id(), ReceivedRecord.arrival(message));
          store.evidence().signedParts().keep(stored.id(), signed);
          return stored;
        });
  }

  private static String messageId(ReceivedMessage message) {
    return message.userMessage().messageInfo().messageId();
  }

  private Instant now() {
    return store.clock().instant();
  }
}
