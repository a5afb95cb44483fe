// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.MessageReception;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.ReceivedPayload;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.store.Arrival;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.SignedPart;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.store.StoredProperty;
import org.springframework.dao.DuplicateKeyException;

/**
 * Stores what the MSH has received, once for each MessageId (AS4 3.2.2, {@link DuplicateWindow}),
 * and returns only when it is on disk: payloads by fsync, the database by its flush point.
 */
public final class DurableReception implements MessageReception {
  private static final String UNSTATED_MIME_TYPE = "application/octet-stream";

  private final Store store;
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
      add(message, keepPayloads(message));
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

  private List<StoredPart> keepPayloads(ReceivedMessage message) {
    try {
      List<StoredPart> parts = new ArrayList<>();
      for (ReceivedPayload payload : message.payloads()) {
        try (InputStream content = payload.content().open()) {
          parts.add(
              new StoredPart(
                  payload.contentId(),
                  Objects.requireNonNullElse(payload.mimeType(), UNSTATED_MIME_TYPE),
                  payload.characterSet(),
                  own(payload.partProperties()),
                  store.payloads().put(content)));
        }
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The parts as the sender signed them. What came in fragments was signed piece by piece, and has
   * no signature of its own.
   */
  private List<SignedPart> keepSigned(ReceivedMessage message, List<StoredPart> parts) {
    if (message.signedReferences().isEmpty()) {
      return List.of();
    }
    try {
      List<SignedPart> signed = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        ReceivedPayload payload = message.payloads().get(i);
        Attachment part = payload.signed();
        signed.add(
            new SignedPart(
                part.contentId(),
                part.mimeType(),
                part.content() == payload.content() ? parts.get(i).payload() : keep(part)));
      }
      return signed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StoredPayload keep(Attachment part) throws IOException {
    try (InputStream content = part.content().open()) {
      return store.payloads().put(content);
    }
  }

  private void add(ReceivedMessage message, List<StoredPart> parts) {
    StoredPayload envelope = keep(message.envelope());
    List<SignedPart> signed = keepSigned(message, parts);
    StoredPayload document = parts.isEmpty() ? keep(new byte[0]) : parts.get(0).payload();
    NewMessage added = newMessage(message, parts, document);
    store.inTransaction(
        () -> {
          StoredMessage stored = store.messages().add(added);
          store.envelopes().keep(stored.id(), envelope);
          store.arrivals().keep(stored.id(), arrival(message));
          store.evidence().signedParts().keep(stored.id(), signed);
          return stored;
        });
  }

  private static Arrival arrival(ReceivedMessage message) {
    UserMessage userMessage = message.userMessage();
    return new Arrival(
        userMessage.messageInfo().timestamp(),
        userMessage.partyInfo().from().partyId().value(),
        DuplicateWindow.rememberedUntil(message));
  }

  private NewMessage newMessage(
      ReceivedMessage message, List<StoredPart> parts, StoredPayload document) {
    UserMessage userMessage = message.userMessage();
    UUID id = UUID.randomUUID();
    AgreementRef agreement = message.leg().agreement();
    return new NewMessage(
        id,
        lifecycle(userMessage),
        messageId(message),
        userMessage.messageInfo().refToMessageId(),
        userMessage.collaborationInfo().conversationId(),
        agreement.value(),
        userMessage.property(Property.TRACKING_IDENTIFIER).orElse(id.toString()),
        message.leg().sender().party(),
        message.leg().receiver().party(),
        new CarriedDocument(null, null, null, document),
        parts,
        header(userMessage),
        message.receivedAt(),
        message.receivedAt());
  }

  private static MessageHeader header(UserMessage userMessage) {
    AgreementRef said = userMessage.collaborationInfo().agreementRef();
    return new MessageHeader(
        said == null ? null : said.type(),
        said == null ? null : said.pmode(),
        stored(userMessage.messageProperties()));
  }

  /** Those that the producer has set himself; the others have fields of their own. */
  private static List<StoredProperty> own(List<Property> partProperties) {
    return stored(
        partProperties.stream()
            .filter(property -> !property.name().equals(PartInfo.MIME_TYPE))
            .filter(property -> !property.name().equals(PartInfo.CHARACTER_SET))
            .toList());
  }

  private static List<StoredProperty> stored(List<Property> properties) {
    return properties.stream()
        .map(property -> new StoredProperty(property.name(), property.value(), property.type()))
        .toList();
  }

  private static Lifecycle lifecycle(UserMessage userMessage) {
    return switch (userMessage.collaborationInfo().action()) {
      case TradeDocuments.ACKNOWLEDGEMENT -> Lifecycle.INBOUND_ACKNOWLEDGEMENT;
      case TradeDocuments.STATEMENT -> Lifecycle.INBOUND_STATEMENT;
      default -> Lifecycle.INBOUND_DOCUMENT;
    };
  }

  private StoredPayload keep(byte[] bytes) {
    try {
      return store.payloads().put(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String messageId(ReceivedMessage message) {
    return message.userMessage().messageInfo().messageId();
  }

  private Instant now() {
    return store.clock().instant();
  }
}
