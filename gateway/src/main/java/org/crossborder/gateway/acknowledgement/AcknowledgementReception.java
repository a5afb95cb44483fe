// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Worker;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.ValidatedSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies an acknowledgement that has come in and applies it to its document. Nothing answers an
 * acknowledgement.
 */
public final class AcknowledgementReception implements Worker.Step {
  private static final Logger LOG = LoggerFactory.getLogger(AcknowledgementReception.class);

  private final Store store;
  private final TrustData trustData;
  private final BasicSignatureValidation signatures;
  private final Backoff backoff;
  private final RandomGenerator random;
  private final Duration patience;

  /**
   * @param patience how long one waits for what it has overtaken
   */
  public AcknowledgementReception(
      Store store,
      TrustData trustData,
      BasicSignatureValidation signatures,
      Backoff backoff,
      RandomGenerator random,
      Duration patience) {
    this.store = store;
    this.trustData = trustData;
    this.signatures = signatures;
    this.backoff = backoff;
    this.random = random;
    this.patience = patience;
  }

  @Override
  public void take(StoredMessage message) {
    if (trustData.current().isEmpty()) {
      tryLater(message, "There is no trust data to verify it with");
      return;
    }
    byte[] bytes = bytes(message);
    Optional<String> defect = sealDefect(bytes, message);
    Optional<BusinessAcknowledgement> content = AcknowledgementDocument.read(bytes);
    if (defect.isPresent()) {
      refuse(message, defect.get());
    } else if (content.isEmpty()) {
      refuse(message, "It is no acknowledgement as agreed");
    } else {
      apply(message, content.get());
    }
  }

  /**
   * The seal must be whole and the signer one that the sending Party registered for its gateway.
   */
  private Optional<String> sealDefect(byte[] bytes, StoredMessage message) {
    ValidatedSignature seal = signatures.validate(bytes, message.createdAt());
    if (!seal.passed() || !seal.scope().wholeDocument()) {
      return Optional.of("Its seal does not hold: " + seal.subIndication());
    }
    boolean registered =
        seal.signer()
            .filter(
                signer ->
                    RegisteredSigners.has(trustData, message.sender(), signer, message.createdAt()))
            .isPresent();
    return registered
        ? Optional.empty()
        : Optional.of("Its signer is not registered for a gateway of " + message.sender());
  }

  private void apply(StoredMessage message, BusinessAcknowledgement content) {
    Optional<StoredMessage> referred =
        store.messages().find(Direction.OUTBOUND, content.refToMessageId());
    if (referred.isEmpty() || !speaksOf(content, referred.get(), message)) {
      refuse(message, "It does not speak of a document that was sent to " + message.sender());
      return;
    }
    boolean applied =
        store.inTransaction(() -> applyHolding(message, content, referred.get().id()));
    if (applied) {
      LOG.info("{} by {}: {}", content.status(), message.sender(), content.refToMessageId());
    }
  }

  /** Two that come at once are applied one after the other. */
  private boolean applyHolding(StoredMessage message, BusinessAcknowledgement content, UUID id) {
    store.acknowledgements().hold(id);
    StoredMessage document = store.messages().find(id).orElseThrow();
    List<StoredAcknowledgement> said = store.acknowledgements().all(id);
    return switch (Place.of(content.status(), document.state(), said)) {
      case EARLY -> {
        waitFor(message);
        yield false;
      }
      case AGAINST -> {
        refuse(message, "Its document has been acknowledged before, otherwise or the same");
        yield false;
      }
      case FITTING -> applied(message, content, document);
    };
  }

  private static boolean speaksOf(
      BusinessAcknowledgement content, StoredMessage document, StoredMessage message) {
    return document.lifecycle() == Lifecycle.OUTBOUND_DOCUMENT
        && document.recipient().equals(message.sender())
        && content.sender().equals(message.sender())
        && content.recipient().equals(message.recipient())
        && content.sha256().equals(document.document().payload().sha256());
  }

  private void tryLater(StoredMessage message, String why) {
    store
        .messages()
        .retry(message, why, now().plus(backoff.after(message.attempts() + 1, random)), now());
  }

  /** What an acknowledgement has overtaken may come for as long as sending is tried, not longer. */
  private void waitFor(StoredMessage message) {
    if (now().isAfter(message.createdAt().plus(patience))) {
      refuse(message, "What has to come before it never came");
    } else {
      tryLater(message, "It overtook the receipt or the acceptance of its document");
    }
  }

  private boolean applied(
      StoredMessage message, BusinessAcknowledgement content, StoredMessage document) {
    boolean first =
        store.messages().move(message, State.APPLIED, "Verified and applied", now()).isPresent();
    if (first) {
      store.acknowledgements().keep(acknowledgement(message, content, document));
      settle(content, document);
    }
    return first;
  }

  private static StoredAcknowledgement acknowledgement(
      StoredMessage message, BusinessAcknowledgement content, StoredMessage document) {
    return new StoredAcknowledgement(
        document.id(), message.id(), content.status(), content.reasons(), content.issuedAt(), null);
  }

  private void settle(BusinessAcknowledgement content, StoredMessage document) {
    String detail = "The other Party says, under its seal: " + content.status();
    if (!content.status().isVerdict()) {
      store.messages().note(document.id(), detail, now());
      return;
    }
    State to = content.status() == AcknowledgementStatus.ACCEPTED ? State.ACCEPTED : State.REJECTED;
    if (store.messages().move(document, to, detail, now()).isEmpty()) {
      throw new IllegalStateException("The document has changed although it is held");
    }
    settleEarlier(document, to);
  }

  /** What is said of a document that was sent anew is said of its earlier attempts, too. */
  private void settleEarlier(StoredMessage document, State to) {
    store
        .interventions()
        .origin(document.id())
        .flatMap(anew -> store.messages().find(anew.message()))
        .ifPresent(
            earlier -> {
              String detail =
                  "The other Party says so of the later attempt " + document.messageId();
              if (earlier.lifecycle().allows(earlier.state(), to)) {
                store.messages().move(earlier, to, detail, now());
              }
              settleEarlier(earlier, to);
            });
  }

  private void refuse(StoredMessage message, String why) {
    store.messages().move(message, State.REFUSED, why, now());
    LOG.warn("Acknowledgement from {} refused: {}", message.sender(), why);
  }

  private byte[] bytes(StoredMessage message) {
    try {
      return store.payloads().read(message.document().payload().sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return store.clock().instant();
  }
}
