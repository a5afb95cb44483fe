// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.IdempotencyKeys;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.submission.SubmissionOutcome.KeyReused;
import org.crossborder.gateway.submission.SubmissionOutcome.NumberTaken;
import org.crossborder.gateway.submission.SubmissionOutcome.Submitted;
import org.springframework.dao.DuplicateKeyException;

/** What was submitted before: under the same key, or the same document (rule D13). */
final class Repetition {
  private final Store store;
  private final OnBehalf onBehalf;

  Repetition(Store store, OnBehalf onBehalf) {
    this.store = store;
    this.onBehalf = onBehalf;
  }

  /** Same key and same request: the same answer. Same key for another request: refused. */
  Optional<SubmissionOutcome> answeredBefore(SubmissionRequest request) {
    String key = request.idempotencyKey();
    return key == null
        ? Optional.empty()
        : store
            .idempotencyKeys()
            .find(request.client(), key)
            .map(
                used ->
                    used.requestSha256().equals(Fingerprint.of(request))
                        ? repeated(used.message())
                        : new KeyReused(used.message()));
  }

  /** Rule D13: another content is refused, the same content is the same document. */
  Optional<SubmissionOutcome> known(
      SubmissionRequest request, String recipient, CarriedDocument document) {
    Optional<StoredMessage> sealed =
        onBehalf.before(request, Objects.requireNonNullElse(document.type(), ""), recipient);
    if (sealed.isPresent()) {
      return Optional.of(sameDocument(request, sealed.get()));
    }
    Optional<DocumentIdentity> identity = DocumentIdentity.of(document);
    if (identity.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> other =
        store
            .identities()
            .content(Direction.OUTBOUND, identity.get())
            .filter(sha256 -> !sha256.equals(document.payload().sha256()));
    if (other.isPresent()) {
      return Optional.of(new NumberTaken(identity.get().number(), other.get()));
    }
    return store
        .identities()
        .exchanged(Direction.OUTBOUND, identity.get(), recipient)
        .flatMap(store.messages()::find)
        .filter(message -> message.state() != State.FAILED && message.state() != State.REJECTED)
        .map(message -> sameDocument(request, message));
  }

  /**
   * The answer that names the document that is there, under this key too from now on. Where another
   * request has taken the key since it was looked for, that one decides.
   */
  SubmissionOutcome sameDocument(SubmissionRequest request, StoredMessage message) {
    try {
      use(request, message);
      return new Submitted(message, true);
    } catch (DuplicateKeyException taken) {
      return answeredBefore(request).orElseThrow(() -> taken);
    }
  }

  /** From now on the key stands for this message. */
  void use(SubmissionRequest request, StoredMessage message) {
    String key = request.idempotencyKey();
    if (key != null) {
      store
          .idempotencyKeys()
          .use(
              request.client(),
              key,
              new IdempotencyKeys.Used(Fingerprint.of(request), message.id()),
              store.clock().instant());
    }
  }

  private SubmissionOutcome repeated(UUID message) {
    return new Submitted(store.messages().find(message).orElseThrow(), true);
  }
}
