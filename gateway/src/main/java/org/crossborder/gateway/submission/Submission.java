// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.IdempotencyKeys;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.submission.SubmissionOutcome.KeyReused;
import org.crossborder.gateway.submission.SubmissionOutcome.NoRecipient;
import org.crossborder.gateway.submission.SubmissionOutcome.NotAcceptable;
import org.crossborder.gateway.submission.SubmissionOutcome.NumberTaken;
import org.crossborder.gateway.submission.SubmissionOutcome.Submitted;
import org.crossborder.gateway.submission.SubmissionOutcome.Undecided;
import org.crossborder.gateway.submission.SubmissionOutcome.Unidentified;
import org.crossborder.gateway.submission.SubmissionOutcome.WrongSettings;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.Identification;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.Decision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DuplicateKeyException;

/**
 * Takes a document from the national side: found out what it is and whom it is for, inspected as
 * the recipient will, stored durably, and only then promised.
 */
public final class Submission {
  private static final Logger LOG = LoggerFactory.getLogger(Submission.class);

  private final Store store;
  private final Inspection inspection;
  private final TrustData trustData;
  private final Supplier<Optional<PModes>> pmodes;
  private final Sender sender;
  private final Runnable wake;

  /**
   * @param wake called when there is something new to send
   */
  public Submission(
      Store store,
      Inspection inspection,
      TrustData trustData,
      Supplier<Optional<PModes>> pmodes,
      Sender sender,
      Runnable wake) {
    this.store = store;
    this.inspection = inspection;
    this.trustData = trustData;
    this.pmodes = pmodes;
    this.sender = sender;
    this.wake = wake;
  }

  public SubmissionOutcome submit(SubmissionRequest request) {
    Optional<String> defect = SettingsCheck.defect(request.settings(), request.annexes());
    if (defect.isPresent()) {
      return new WrongSettings(defect.get());
    }
    Optional<SubmissionOutcome> before = answeredBefore(request);
    if (before.isPresent()) {
      return before.get();
    }
    Identification identification = Packs.builtIn().types().identify(request.document());
    if (identification instanceof Identification.Identified identified) {
      return submit(request, identified.facts());
    }
    return new Unidentified(((Identification.Unidentified) identification).findings());
  }

  /** Same key and same request: the same answer. Same key for another request: refused. */
  private Optional<SubmissionOutcome> answeredBefore(SubmissionRequest request) {
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

  private SubmissionOutcome submit(SubmissionRequest request, DocumentFacts facts) {
    String recipient = request.recipient();
    if (recipient == null) {
      recipient = facts.destination().orElse(null);
    }
    if (recipient == null) {
      return new NoRecipient(
          "The document names no country of destination; name the recipient in the query");
    }
    Optional<String> unreachable = unreachable(recipient);
    if (unreachable.isPresent()) {
      return new NoRecipient(unreachable.get());
    }
    Verdict verdict = inspection.inspect(request.document(), recipient, sender.party(), now());
    return verdict.accepts() ? accepted(request, recipient, verdict) : refused(verdict);
  }

  /** Without trust data the inspection itself says that it cannot decide. */
  private Optional<String> unreachable(String recipient) {
    if (recipient.equals(sender.party())) {
      return Optional.of("The recipient is this gateway's own Party");
    }
    return trustData
        .current()
        .map(TrustedSnapshot::snapshot)
        .filter(snapshot -> snapshot.party(recipient).isEmpty())
        .map(snapshot -> "The trust registry knows no Party with this code");
  }

  private static SubmissionOutcome refused(Verdict verdict) {
    return verdict.decision() == Decision.HOLD
        ? new Undecided(verdict.reasons(), verdict.findings())
        : new NotAcceptable(verdict.reasons(), verdict.findings());
  }

  private SubmissionOutcome accepted(SubmissionRequest request, String recipient, Verdict verdict) {
    Optional<SubmissionOutcome> known = known(request, recipient, verdict.document());
    if (known.isPresent()) {
      return known.get();
    }
    return route(recipient, request.settings().agreement(), verdict)
        .map(agreement -> store(request, recipient, agreement, verdict))
        .orElseGet(
            () -> new NoRecipient("The register names no gateway and arrangement to send it by"));
  }

  private SubmissionOutcome store(
      SubmissionRequest request, String recipient, String agreement, Verdict verdict) {
    try {
      StoredMessage message = add(request, recipient, agreement, verdict);
      store.flushPoint().await();
      MDC.put("messageId", message.messageId());
      LOG.info("Submitted for {}", recipient);
      MDC.remove("messageId");
      wake.run();
      return new Submitted(message, false);
    } catch (DuplicateKeyException e) {
      LOG.info("The same submission came twice at once");
      return answeredBefore(request)
          .or(() -> known(request, recipient, verdict.document()))
          .orElseThrow(() -> e);
    }
  }

  /** Rule D13: another content is refused, the same content is the same document. */
  private Optional<SubmissionOutcome> known(
      SubmissionRequest request, String recipient, CarriedDocument document) {
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

  private SubmissionOutcome sameDocument(SubmissionRequest request, StoredMessage message) {
    use(request, message);
    return new Submitted(message, true);
  }

  private StoredMessage add(
      SubmissionRequest request, String recipient, String agreement, Verdict verdict) {
    NewMessage message = message(request, recipient, agreement, verdict);
    return store.inTransaction(
        () -> {
          StoredMessage added = store.messages().add(message);
          DocumentIdentity.of(added.document())
              .ifPresent(identity -> store.identities().enter(added, identity));
          store.reports().keep(added.id(), verdict.report(), now());
          use(request, added);
          return added;
        });
  }

  private void use(SubmissionRequest request, StoredMessage message) {
    String key = request.idempotencyKey();
    if (key != null) {
      store
          .idempotencyKeys()
          .use(
              request.client(),
              key,
              new IdempotencyKeys.Used(Fingerprint.of(request), message.id()),
              now());
    }
  }

  private NewMessage message(
      SubmissionRequest request, String recipient, String agreement, Verdict verdict) {
    MessageSettings settings = request.settings();
    UUID id = UUID.randomUUID();
    Instant now = now();
    return new NewMessage(
        id,
        Lifecycle.OUTBOUND_DOCUMENT,
        sender.messageIds().next(),
        settings.refToMessageId(),
        Objects.requireNonNullElseGet(settings.conversationId(), sender.messageIds()::next),
        agreement,
        id.toString(),
        sender.party(),
        recipient,
        verdict.document(),
        parts(request),
        new MessageHeader(null, null, settings.properties()),
        now,
        now.plus(sender.expiry()));
  }

  /** The document first, then its annexes in their order. */
  private List<StoredPart> parts(SubmissionRequest request) {
    List<StoredPart> parts = new ArrayList<>();
    MessageSettings settings = request.settings();
    parts.add(
        part(
            settings.part(0),
            "application/xml",
            CharacterSet.of(request.document()),
            PayloadSource.of(request.document())));
    for (Annex annex : request.annexes()) {
      parts.add(part(settings.part(parts.size()), annex.mimeType(), null, annex.content()));
    }
    return parts;
  }

  private StoredPart part(
      PartSettings settings,
      String mimeType,
      @Nullable String characterSet,
      PayloadSource content) {
    String stated = settings.characterSet();
    return new StoredPart(
        Objects.requireNonNullElseGet(settings.contentId(), sender.messageIds()::next),
        mimeType,
        stated == null ? characterSet : stated,
        settings.properties(),
        keep(content));
  }

  /** The arrangement whose clause grants the recognition, if messages can travel under it. */
  private Optional<String> route(String recipient, @Nullable String wanted, Verdict verdict) {
    return trustData
        .current()
        .flatMap(trusted -> arrangement(trusted.snapshot(), verdict))
        .filter(agreement -> wanted == null || wanted.equals(agreement))
        .filter(
            agreement ->
                pmodes
                    .get()
                    .flatMap(modes -> modes.toSend(recipient, agreement, TradeDocuments.DOCUMENT))
                    .isPresent());
  }

  private static Optional<String> arrangement(Snapshot snapshot, Verdict verdict) {
    return snapshot.arrangements().stream()
        .filter(
            arrangement ->
                arrangement.clauses().stream()
                    .anyMatch(clause -> clause.id().equals(verdict.clause())))
        .map(Arrangement::id)
        .findFirst();
  }

  private SubmissionOutcome repeated(UUID message) {
    return new Submitted(store.messages().find(message).orElseThrow(), true);
  }

  private StoredPayload keep(PayloadSource payload) {
    try (InputStream content = payload.open()) {
      return store.payloads().put(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return store.clock().instant();
  }
}
