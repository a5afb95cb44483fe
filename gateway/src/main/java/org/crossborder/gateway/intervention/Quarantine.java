// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.intervention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.delivery.QuarantinePolicy;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.DocumentIdentity;
import org.crossborder.gateway.store.Intervention;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.report.Decision;
import org.springframework.dao.DuplicateKeyException;

/**
 * What an officer decides about a document in quarantine: it goes on to the national side, or the
 * other Party is told, under this gateway's seal, that it is refused and why (rules X03, X07). It
 * is inspected again before: what nobody may let through any more is not released.
 */
public final class Quarantine {
  private static final int MOST_FOUND = 49;

  private final Store store;
  private final Inspection inspection;
  private final InboundCircumstances circumstances;
  private final QuarantinePolicy policy;
  private final Acknowledging acknowledging;
  private final AuditLog audit;
  private final Runnable wake;

  /**
   * @param wake called when there is something to deliver or to send
   */
  public Quarantine(
      Store store,
      Inspection inspection,
      InboundCircumstances circumstances,
      QuarantinePolicy policy,
      Acknowledging acknowledging,
      AuditLog audit,
      Runnable wake) {
    this.store = store;
    this.inspection = inspection;
    this.circumstances = circumstances;
    this.policy = policy;
    this.acknowledging = acknowledging;
    this.audit = audit;
    this.wake = wake;
  }

  /** What is found of a document now. */
  public Verdict inspect(StoredMessage document) {
    try {
      return inspection.inspect(
          store.payloads().read(document.document().payload().sha256()),
          document.recipient(),
          document.sender(),
          document.createdAt(),
          circumstances.of(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What keeps a document from being released by an officer, by this verdict. */
  public Optional<Obstacle> obstacle(StoredMessage document, Verdict verdict) {
    if (document.state() != State.QUARANTINED) {
      return Optional.of(Obstacle.NOT_IN_QUARANTINE);
    }
    if (numberTaken(document)) {
      return Optional.of(Obstacle.NUMBER_TAKEN);
    }
    if (verdict.decision() == Decision.HOLD) {
      return Optional.of(Obstacle.UNDECIDED);
    }
    return verdict.accepts() || policy.takes(verdict)
        ? Optional.empty()
        : Optional.of(Obstacle.NOT_ACCEPTABLE);
  }

  /** What the other Party is told of a refusal: what was found, and the officer's own words. */
  public static List<StatusReason> told(Verdict verdict, String words) {
    List<StatusReason> found = verdict.reasons();
    List<StatusReason> told = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST_FOUND)));
    told.add(new StatusReason("DECIDED_BY_OFFICER", "X07", "Art. 5(b)", words));
    return List.copyOf(told);
  }

  /** Lets a document through; once this returns {@link Outcome.Done}, it is on its way. */
  public Outcome release(Instruction instruction) {
    return carryOut(
        instruction,
        document -> {
          Verdict verdict = inspect(document);
          Optional<Obstacle> obstacle = obstacle(document, verdict);
          return obstacle.isPresent()
              ? new Outcome.NotPossible(obstacle.get(), verdict.reasons())
              : acted(
                  instruction,
                  document,
                  Intervention.Kind.RELEASE,
                  () -> released(instruction, document, verdict));
        });
  }

  /** Refuses a document; once this returns {@link Outcome.Done}, the other Party will be told. */
  public Outcome refuse(Instruction instruction) {
    return carryOut(
        instruction,
        document -> {
          Verdict verdict = inspect(document);
          List<StatusReason> told = told(verdict, instruction.reason());
          Acknowledging.Sealed sealed =
              acknowledging.seal(document, AcknowledgementStatus.REJECTED, told, instruction.by());
          return acted(
              instruction,
              document,
              Intervention.Kind.REFUSE,
              () -> refused(instruction, document, verdict, sealed));
        });
  }

  private Outcome carryOut(Instruction instruction, Function<StoredMessage, Outcome> act) {
    Optional<Intervention> before = store.interventions().find(instruction.id());
    StoredMessage document = store.messages().find(instruction.document()).orElseThrow();
    if (before.isPresent()) {
      return new Outcome.Done(before.get());
    }
    return document.version() != instruction.version() || document.state() != State.QUARANTINED
        ? new Outcome.Overtaken(document)
        : act.apply(document);
  }

  /** A change of the document in the caller's transaction; false if it is no longer as seen. */
  @FunctionalInterface
  private interface Change {
    boolean make();
  }

  private Outcome acted(
      Instruction instruction, StoredMessage document, Intervention.Kind kind, Change change) {
    Intervention done =
        new Intervention(
            instruction.id(),
            kind,
            document.id(),
            instruction.by(),
            instruction.reason(),
            store.clock().instant(),
            null);
    boolean made;
    try {
      made = store.inTransaction(() -> change.make() && kept(done, instruction.version()));
    } catch (DuplicateKeyException e) {
      made = store.interventions().find(done.id()).isPresent();
    }
    if (!made) {
      return new Outcome.Overtaken(store.messages().find(document.id()).orElseThrow());
    }
    store.flushPoint().await();
    wake.run();
    return new Outcome.Done(done);
  }

  private boolean kept(Intervention done, int version) {
    store.interventions().keep(done, version);
    audit.record(
        done.by(),
        done.kind() == Intervention.Kind.RELEASE ? "quarantine.release" : "quarantine.refuse",
        done.message().toString(),
        done.reason());
    return true;
  }

  private boolean released(Instruction instruction, StoredMessage document, Verdict verdict) {
    Instant now = store.clock().instant();
    String detail = "Released by " + instruction.by() + ": " + instruction.reason();
    boolean moved = store.messages().move(document, State.VALIDATED, detail, now).isPresent();
    if (moved) {
      store.reports().keep(document.id(), verdict.report(), now);
      DocumentIdentity.of(document.document())
          .filter(identity -> !cameBefore(document, identity))
          .ifPresent(identity -> store.identities().enter(document, identity));
    }
    return moved;
  }

  private boolean refused(
      Instruction instruction,
      StoredMessage document,
      Verdict verdict,
      Acknowledging.Sealed sealed) {
    Instant now = store.clock().instant();
    String detail = "Refused by " + instruction.by() + ": " + instruction.reason();
    boolean moved = store.messages().move(document, State.REJECTED, detail, now).isPresent();
    if (moved) {
      store.reports().keep(document.id(), verdict.report(), now);
      acknowledging.promise(sealed);
    }
    return moved;
  }

  private boolean numberTaken(StoredMessage document) {
    return DocumentIdentity.of(document.document())
        .flatMap(identity -> store.identities().content(Direction.INBOUND, identity))
        .filter(sha256 -> !sha256.equals(document.document().payload().sha256()))
        .isPresent();
  }

  /** Whether another message brought the same document, and was not refused. */
  private boolean cameBefore(StoredMessage document, DocumentIdentity identity) {
    return store
        .identities()
        .exchanged(Direction.INBOUND, identity, document.sender())
        .filter(id -> !id.equals(document.id()))
        .flatMap(store.messages()::find)
        .filter(other -> other.state() != State.REJECTED)
        .isPresent();
  }
}
