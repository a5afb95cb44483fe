// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.crossborder.registry.change.ChangeRequest.Decision;
import org.crossborder.registry.change.ChangeResult.Kept;
import org.crossborder.registry.change.ChangeResult.Recorded;
import org.crossborder.registry.change.ChangeResult.Refused;
import org.crossborder.registry.change.ChangeResult.Unknown;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.registry.recording.Recording;
import org.crossborder.trust.register.Assessment;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.register.rule.ArrangementFindings;
import org.crossborder.trust.rule.RuleResult;
import org.jspecify.annotations.Nullable;

/**
 * Changes with four eyes, from their proposal to the log. What is acknowledged is on disk; the last
 * approval and the entry are one transaction, so that a kill leaves both or neither.
 *
 * <p>A request that is sent again, because its answer was lost, is answered as it was the first
 * time.
 */
public final class ChangeRequests {
  /** Where a change stands once it is decided. */
  static final Assessment DECIDED = new Assessment(Set.of(), Set.of(), Set.of(), null);

  private final Recorder recorder;
  private final RegistryLog log;
  private final ChangeRequestStore store;
  private final Publication publication;
  private final @Nullable Integer councilLevel;

  /** Makes public what was recorded. */
  @FunctionalInterface
  public interface Publication {
    /** Returns once the entry at this index is published, or cannot be now. */
    void publish(long index);
  }

  /**
   * The change requests in this database.
   *
   * @param councilLevel lowest reference level that the Council has agreed (rule A05), or null
   */
  public ChangeRequests(
      Database database,
      Recorder recorder,
      RegistryLog log,
      Publication publication,
      @Nullable Integer councilLevel) {
    this.recorder = recorder;
    this.log = log;
    this.store = new ChangeRequestStore(database.jdbc());
    this.publication = publication;
    this.councilLevel = councilLevel;
  }

  /** The change requests in this database, held against no level of the Council. */
  public ChangeRequests(
      Database database, Recorder recorder, RegistryLog log, Publication publication) {
    this(database, recorder, log, publication, null);
  }

  /** All change requests, newest first. */
  public List<ChangeRequest> all() {
    return store.all();
  }

  /** One change request. */
  public Optional<ChangeRequest> find(String id) {
    return store.find(id);
  }

  /** Whose approval a request still needs, what it would touch, and why it cannot be recorded. */
  public Assessment assess(ChangeRequest request) {
    return recorder.assess(now -> entry(withGoodApprovals(request), now));
  }

  /** What rules A01 to A13 find in the arrangements of a request; empty once it is decided. */
  public List<RuleResult> findings(ChangeRequest request) {
    return request.decision() == null
        ? ArrangementFindings.of(
            request.change(), recorder.state().register(), councilLevel, request.receivedAt())
        : List.of();
  }

  /**
   * Keeps a proposal.
   *
   * @param proposal the proposer's signature over the change, in compact form
   */
  public ChangeResult propose(Change change, String proposal) {
    return recorder.durably(
        () -> {
          Optional<ChangeRequest> known = store.find(change.id());
          if (known.isPresent()) {
            return known.get().change().equals(change) && known.get().proposal().equals(proposal)
                ? asItStands(known.get())
                : refused(RegisterRule.CHANGE, "The change %s was proposed already.", change.id());
          }
          Instant now = recorder.recordedAt();
          ChangeRequest request = new ChangeRequest(change, proposal, List.of(), now, null);
          Optional<RegisterRefusal> refusal =
              assess(request).refused().or(() -> ArrangementFindings.refusal(findings(request)));
          if (refusal.isPresent()) {
            return new Refused(refusal.get());
          }
          store.add(request);
          return new Kept(request);
        });
  }

  /** Adds an approval; with the last one needed the change is recorded and published. */
  public ChangeResult approve(String id, String approval) {
    return published(
        () ->
            store
                .lock(id)
                .map(request -> approve(request, approval))
                .orElseGet(() -> new Unknown(id)));
  }

  private ChangeResult approve(ChangeRequest request, String approval) {
    if (request.approvals().contains(approval)) {
      return asItStands(request);
    }
    Instant now = recorder.recordedAt();
    if (request.state(now) != ChangeState.PENDING) {
      return refused(RegisterRule.CHANGE, "The change %s is %s.", request.id(), request.state(now));
    }
    ChangeRequest approved = withGoodApprovals(request).with(approval);
    Assessment assessment = recorder.assess(at -> entry(approved, at));
    if (assessment.refusal() != null) {
      return new Refused(assessment.refusal());
    }
    if (!assessment.isComplete()) {
      store.addApproval(request.id(), request.approvals().size(), approval, now);
      return new Kept(request.with(approval));
    }
    Recording recording = recorder.record(at -> entry(approved, at));
    if (recording instanceof Recording.Refused refused) {
      return new Refused(refused.refusal());
    }
    long index = ((Recording.Recorded) recording).index();
    store.addApproval(request.id(), request.approvals().size(), approval, now);
    store.decide(request.id(), new Decision(ChangeState.RECORDED, now, index), null);
    return new Recorded(request.id(), index);
  }

  /**
   * Takes a pending request back.
   *
   * @param withdrawal signature of an officer of the proposer's Party
   */
  public ChangeResult withdraw(String id, String withdrawal) {
    return recorder.durably(
        () ->
            store
                .lock(id)
                .map(request -> withdraw(request, withdrawal))
                .orElseGet(() -> new Unknown(id)));
  }

  private ChangeResult withdraw(ChangeRequest request, String withdrawal) {
    Instant now = recorder.recordedAt();
    if (request.state(now) != ChangeState.PENDING) {
      return refused(RegisterRule.CHANGE, "The change %s is %s.", request.id(), request.state(now));
    }
    Optional<RegisterRefusal> refusal =
        Withdrawal.refusal(request, withdrawal, recorder.state(), now);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    store.decide(request.id(), new Decision(ChangeState.WITHDRAWN, now, null), withdrawal);
    return store.find(request.id()).<ChangeResult>map(Kept::new).orElseThrow();
  }

  /** Records and publishes at once what one officer may do alone: reduce trust. */
  public ChangeResult emergency(Change change, String signature) {
    return published(
        () -> {
          Optional<Recorded> known = recordedBefore(change, signature);
          if (known.isPresent()) {
            return known.get();
          }
          Recording recording = recorder.record(now -> new EmergencyEntry(now, change, signature));
          return recording instanceof Recording.Recorded recorded
              ? new Recorded(change.id(), recorded.index())
              : new Refused(((Recording.Refused) recording).refusal());
        });
  }

  private Optional<Recorded> recordedBefore(Change change, String signature) {
    return log.indexesOf("change:" + change.id()).stream()
        .filter(
            index ->
                recorder.entry(index) instanceof EmergencyEntry entry
                    && entry.change().equals(change)
                    && entry.signature().equals(signature))
        .map(index -> new Recorded(change.id(), index))
        .findFirst();
  }

  private ChangeResult published(Supplier<ChangeResult> work) {
    ChangeResult result = recorder.durably(work);
    if (result instanceof Recorded recorded) {
      publication.publish(recorded.logIndex());
    }
    return result;
  }

  /** Without approvals that have lost their worth since, such as a dismissed officer's. */
  private ChangeRequest withGoodApprovals(ChangeRequest request) {
    ChangeRequest good = request.withOnly(List.of());
    for (String approval : new ArrayList<>(request.approvals())) {
      ChangeRequest more = good.with(approval);
      if (recorder.assess(now -> entry(more, now)).refusal() == null) {
        good = more;
      }
    }
    return good;
  }

  private static ChangeResult asItStands(ChangeRequest request) {
    Decision decision = request.decision();
    return decision != null && decision.logIndex() != null
        ? new Recorded(request.id(), decision.logIndex())
        : new Kept(request);
  }

  private static ChangeEntry entry(ChangeRequest request, Instant now) {
    return new ChangeEntry(now, request.change(), request.proposal(), request.approvals());
  }

  private static Refused refused(RegisterRule rule, String sentence, Object... words) {
    return new Refused(rule.refuses(sentence, words));
  }
}
