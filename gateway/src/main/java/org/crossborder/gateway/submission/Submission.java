// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.sealing.AuthoritySealing;
import org.crossborder.gateway.sealing.SealingOutcome;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.submission.SubmissionOutcome.NoRecipient;
import org.crossborder.gateway.submission.SubmissionOutcome.NotAcceptable;
import org.crossborder.gateway.submission.SubmissionOutcome.NotSealed;
import org.crossborder.gateway.submission.SubmissionOutcome.Submitted;
import org.crossborder.gateway.submission.SubmissionOutcome.Undecided;
import org.crossborder.gateway.submission.SubmissionOutcome.Unidentified;
import org.crossborder.gateway.submission.SubmissionOutcome.WrongSettings;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.Identification;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.Decision;
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
  private final Sender sender;
  private final Routing routing;
  private final Composition composition;
  private final OnBehalf onBehalf;
  private final Repetition repetition;
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
      AuthoritySealing sealing,
      Runnable wake) {
    this.store = store;
    this.inspection = inspection;
    this.sender = sender;
    this.routing = new Routing(trustData, pmodes, sender.party());
    this.composition = new Composition(store, sender);
    this.onBehalf = new OnBehalf(store, sealing);
    this.repetition = new Repetition(store, onBehalf);
    this.wake = wake;
  }

  public SubmissionOutcome submit(SubmissionRequest request) {
    Optional<String> defect = SettingsCheck.defect(request.settings(), request.annexes());
    if (defect.isPresent()) {
      return new WrongSettings(defect.get());
    }
    Optional<SubmissionOutcome> before = repetition.answeredBefore(request);
    if (before.isPresent()) {
      return before.get();
    }
    Identification identification = Packs.builtIn().types().identify(request.document());
    if (identification instanceof Identification.Identified identified) {
      return submit(request, identified.facts());
    }
    return new Unidentified(((Identification.Unidentified) identification).findings());
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
    Optional<String> unreachable = routing.unreachable(recipient);
    if (unreachable.isPresent()) {
      return new NoRecipient(unreachable.get());
    }
    RequestedSeal seal = request.seal();
    return seal == null
        ? inspected(request, recipient)
        : sealed(request, seal, recipient, facts.type().id());
  }

  private SubmissionOutcome sealed(
      SubmissionRequest request, RequestedSeal seal, String recipient, String type) {
    Optional<StoredMessage> before = onBehalf.before(request, type, recipient);
    if (before.isPresent()) {
      return repetition.sameDocument(request, before.get());
    }
    SealingOutcome outcome = onBehalf.seal(request, seal, type);
    return outcome instanceof SealingOutcome.Sealed sealed
        ? inspected(request.sealed(sealed.document()), recipient)
        : new NotSealed(outcome);
  }

  private SubmissionOutcome inspected(SubmissionRequest request, String recipient) {
    Verdict verdict = inspection.inspect(request.document(), recipient, sender.party(), now());
    return verdict.accepts() ? accepted(request, recipient, verdict) : refused(verdict);
  }

  private static SubmissionOutcome refused(Verdict verdict) {
    return verdict.decision() == Decision.HOLD
        ? new Undecided(verdict.reasons(), verdict.findings())
        : new NotAcceptable(verdict.reasons(), verdict.findings());
  }

  private SubmissionOutcome accepted(SubmissionRequest request, String recipient, Verdict verdict) {
    Optional<SubmissionOutcome> known = repetition.known(request, recipient, verdict.document());
    if (known.isPresent()) {
      return known.get();
    }
    return routing
        .agreement(recipient, request.settings().agreement(), verdict)
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
      return repetition
          .answeredBefore(request)
          .or(() -> repetition.known(request, recipient, verdict.document()))
          .orElseThrow(() -> e);
    }
  }

  private StoredMessage add(
      SubmissionRequest request, String recipient, String agreement, Verdict verdict) {
    NewMessage message = composition.message(request, recipient, agreement, verdict);
    return store.inTransaction(
        () -> {
          StoredMessage added = store.messages().add(message);
          DocumentIdentity.of(added.document())
              .ifPresent(identity -> store.identities().enter(added, identity));
          store.submitters().keep(added.id(), request.client(), request.organisation());
          store.reports().keep(added.id(), verdict.report(), now());
          repetition.use(request, added);
          onBehalf.keep(request, added, now());
          return added;
        });
  }

  private Instant now() {
    return store.clock().instant();
  }
}
