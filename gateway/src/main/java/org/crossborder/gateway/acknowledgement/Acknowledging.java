// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.sealing.SealingKey;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.validation.signature.XadesSealer;
import org.jspecify.annotations.Nullable;

/**
 * Says to the sender what became of its document: an acknowledgement, sealed by this gateway, that
 * travels as a message of its own in the document's conversation.
 */
public final class Acknowledging {
  private final Store store;
  private final XadesSealer sealer;
  private final Function<Instant, SealingKey> keys;
  private final Sender sender;
  private final Acceptance acceptance;

  public Acknowledging(
      Store store,
      XadesSealer sealer,
      Function<Instant, SealingKey> keys,
      Sender sender,
      Acceptance acceptance) {
    this.store = store;
    this.sealer = sealer;
    this.keys = keys;
    this.sender = sender;
    this.acceptance = acceptance;
  }

  /** An acknowledgement that is sealed and on disk, and not yet promised. */
  public record Sealed(NewMessage message, StoredAcknowledgement acknowledgement) {
    AcknowledgementStatus status() {
      return acknowledgement.status();
    }
  }

  /** What is said of a document once the national side has confirmed that it has it. */
  public AcknowledgementStatus onDelivery() {
    return acceptance.onDelivery();
  }

  /**
   * What is said of a document that has come once more in another message, and is not delivered
   * again: the same as of the earlier one; empty until that one has been decided on.
   */
  public Optional<AcknowledgementStatus> asOf(StoredMessage earlier) {
    return acceptance == Acceptance.BY_BACKEND && !isAccepted(earlier)
        ? Optional.empty()
        : Optional.of(AcknowledgementStatus.ACCEPTED);
  }

  private boolean isAccepted(StoredMessage document) {
    return store.acknowledgements().all(document.id()).stream()
        .anyMatch(said -> said.status() == AcknowledgementStatus.ACCEPTED);
  }

  /**
   * Seals an acknowledgement of an inbound document; done before the transaction, for it is slow.
   */
  public Sealed seal(
      StoredMessage document, AcknowledgementStatus status, List<StatusReason> reasons) {
    return seal(document, status, reasons, null);
  }

  /** The same, said by somebody on the national side. */
  public Sealed seal(
      StoredMessage document,
      AcknowledgementStatus status,
      List<StatusReason> reasons,
      @Nullable String by) {
    Instant now = store.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    UUID id = UUID.randomUUID();
    BusinessAcknowledgement content = content(document, id, now, status, reasons);
    SealingKey key = keys.apply(now);
    byte[] sealed =
        sealer.seal(AcknowledgementDocument.write(content), key.key(), key.chain(), now);
    return new Sealed(
        message(document, id, AcknowledgementDocument.type(content), keep(sealed)),
        new StoredAcknowledgement(document.id(), id, status, reasons, now, by));
  }

  /**
   * Stores the acknowledgement for the outbox, in the caller's transaction; what has been said
   * meanwhile, or is overtaken by what has, is not said again.
   */
  public void promise(Sealed sealed) {
    UUID document = sealed.acknowledgement().message();
    store.acknowledgements().hold(document);
    AcknowledgementStatus last =
        store.acknowledgements().of(document).map(StoredAcknowledgement::status).orElse(null);
    if (sealed.status().mayFollow(last)) {
      store.messages().add(sealed.message());
      store.acknowledgements().keep(sealed.acknowledgement());
    }
  }

  private static BusinessAcknowledgement content(
      StoredMessage document,
      UUID id,
      Instant now,
      AcknowledgementStatus status,
      List<StatusReason> reasons) {
    CarriedDocument carried = document.document();
    return new BusinessAcknowledgement(
        id.toString(),
        now,
        document.recipient(),
        document.sender(),
        status,
        document.messageId(),
        Objects.requireNonNullElse(carried.number(), ""),
        Objects.requireNonNullElse(carried.type(), ""),
        carried.payload().sha256(),
        reasons);
  }

  private NewMessage message(StoredMessage document, UUID id, String type, StoredPayload payload) {
    Instant now = store.clock().instant();
    return new NewMessage(
        id,
        Lifecycle.OUTBOUND_ACKNOWLEDGEMENT,
        sender.messageIds().next(),
        document.messageId(),
        document.conversationId(),
        document.agreement(),
        document.trackingIdentifier(),
        document.recipient(),
        document.sender(),
        new CarriedDocument(type, id.toString(), null, payload),
        List.of(new StoredPart(sender.messageIds().next(), "application/xml", "UTF-8", payload)),
        now,
        now.plus(sender.expiry()));
  }

  private StoredPayload keep(byte[] bytes) {
    try {
      return store.payloads().put(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
