// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Intervention;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Sends a document again, under the same tracking identifier and in the same conversation. Act,
 * audit and history are one transaction: of two officers who act at once one wins and the other
 * learns who it was, and the same form sent twice acts once.
 */
public final class Resending {
  private final Store store;
  private final ResendPlanning planning;
  private final Sender sender;
  private final AuditLog audit;
  private final Runnable wakeOutbox;

  /**
   * @param wakeOutbox called when there is something to send
   */
  public Resending(
      Store store,
      Inspection inspection,
      Supplier<Optional<PModes>> pmodes,
      Sender sender,
      AuditLog audit,
      Runnable wakeOutbox) {
    this.store = store;
    this.planning = new ResendPlanning(store, inspection, pmodes, sender);
    this.sender = sender;
    this.audit = audit;
    this.wakeOutbox = wakeOutbox;
  }

  /** Whether it is worth asking: it was given up, or never answered. */
  public static boolean comesInto(StoredMessage document) {
    return document.lifecycle() == Lifecycle.OUTBOUND_DOCUMENT
        && (document.state() == State.FAILED || document.state() == State.RECEIPTED);
  }

  /** What would happen now. */
  public ResendPlan plan(StoredMessage document) {
    return planning.plan(document);
  }

  /** Carries an instruction out; once this returns {@link Outcome.Done}, it will be sent. */
  public Outcome resend(Instruction instruction) {
    Optional<Intervention> before = store.interventions().find(instruction.id());
    StoredMessage document = store.messages().find(instruction.document()).orElseThrow();
    if (before.isPresent()) {
      return new Outcome.Done(before.get());
    }
    if (document.version() != instruction.version()) {
      return new Outcome.Overtaken(document);
    }
    ResendPlan plan = planning.plan(document);
    if (plan instanceof ResendPlan.Impossible impossible) {
      return impossible.obstacle() == Obstacle.SENT_ANEW
          ? new Outcome.Overtaken(document)
          : new Outcome.NotPossible(impossible.obstacle(), impossible.reasons());
    }
    return act(instruction, document, (ResendPlan.Possible) plan);
  }

  private Outcome act(Instruction instruction, StoredMessage document, ResendPlan.Possible plan) {
    Optional<Intervention> done;
    try {
      done = store.inTransaction(() -> sent(instruction, document, plan));
    } catch (DuplicateKeyException e) {
      done = store.interventions().find(instruction.id());
    }
    if (done.isEmpty()) {
      return new Outcome.Overtaken(store.messages().find(document.id()).orElseThrow());
    }
    store.flushPoint().await();
    wakeOutbox.run();
    return new Outcome.Done(done.get());
  }

  private Optional<Intervention> sent(
      Instruction instruction, StoredMessage document, ResendPlan.Possible plan) {
    Instant now = store.clock().instant();
    String detail = "Sent again by " + instruction.by() + ": " + instruction.reason();
    Optional<Intervention> done =
        plan.manner() == Manner.SAME_MESSAGE
            ? store
                .messages()
                .beginAgain(document, detail, plan.expiresAt(), now)
                .map(begun -> intervention(instruction, Intervention.Kind.RETRY, null, now))
            : Optional.of(anew(instruction, document, detail, now));
    done.ifPresent(
        intervention -> {
          UUID sent = intervention.became() == null ? document.id() : intervention.became();
          store.interventions().keep(intervention, instruction.version());
          store.reports().keep(sent, plan.verdict().report(), now);
          audit.record(
              instruction.by(),
              "document.resend",
              document.id().toString(),
              plan.manner() + " " + sent + ": " + instruction.reason());
        });
    return done;
  }

  private Intervention anew(
      Instruction instruction, StoredMessage document, String detail, Instant now) {
    StoredMessage added = store.messages().add(message(document, now));
    store.submitters().copy(document.id(), added.id());
    store.identities().handOver(document.id(), added.id());
    store.messages().note(added.id(), detail, now);
    store.messages().note(document.id(), detail + " (as " + added.messageId() + ")", now);
    return intervention(instruction, Intervention.Kind.ANEW, added.id(), now);
  }

  private NewMessage message(StoredMessage document, Instant now) {
    return new NewMessage(
        UUID.randomUUID(),
        document.lifecycle(),
        sender.messageIds().next(),
        document.refToMessageId(),
        document.conversationId(),
        document.agreement(),
        document.trackingIdentifier(),
        document.sender(),
        document.recipient(),
        document.document(),
        store.messages().parts(document.id()),
        store.messages().header(document.id()),
        now,
        now.plus(sender.expiry()));
  }

  private static Intervention intervention(
      Instruction instruction, Intervention.Kind kind, @Nullable UUID became, Instant now) {
    return new Intervention(
        instruction.id(),
        kind,
        instruction.document(),
        instruction.by(),
        instruction.reason(),
        now,
        became);
  }
}
