// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.notification.Notices;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Filing.Origin;
import org.crossborder.gateway.store.Filing.Status;
import org.crossborder.gateway.store.FilingEvent;
import org.crossborder.gateway.store.FilingEvent.What;
import org.crossborder.gateway.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What an issuing authority's officer does: approves, or gives back with reasons. Nobody decides on
 * what he or she had a hand in. An approval is on disk before the key is used; from then on it is
 * sealed, now or, after a stop, when {@link SealingRound} comes to it.
 */
public final class Deciding {
  /** Before it was decided on, a filing is its trader's business alone. */
  private static final Set<Status> SEEN = EnumSet.complementOf(EnumSet.of(Status.DRAFT));

  /** Who has approved seals at once; another may only after this, if that was stopped. */
  private static final Duration OWN_TURN = Duration.ofMinutes(2);

  private final Store store;
  private final Drafting drafting;
  private final Sealing sealing;
  private final AuditLog audit;
  private final Notices notices;

  public Deciding(Store store, Drafting drafting, Sealing sealing, AuditLog audit) {
    this.store = store;
    this.drafting = drafting;
    this.sealing = sealing;
    this.audit = audit;
    this.notices = new Notices(store);
  }

  /** The filing with this id, if it is or was before the officer's authority. */
  public Optional<Filing> find(UUID id, Caller officer) {
    return store
        .filings()
        .find(id)
        .filter(filing -> officer.organisation().equals(filing.authority()))
        .filter(filing -> SEEN.contains(filing.status()));
  }

  /** What waits for a decision of the officer's authority, the longest first. */
  public List<Filing> waiting(Caller officer, int maximum) {
    return store.filings().before(officer.organisation(), Set.of(Status.HANDED_IN), maximum);
  }

  /** What was decided on by the officer's authority, the last first. */
  public List<Filing> decided(Caller officer, int maximum) {
    return store
        .filings()
        .lately(
            officer.organisation(), Set.of(Status.APPROVED, Status.SENT, Status.RETURNED), maximum);
  }

  /** Whether the officer had a hand in it. */
  public boolean isOwnWork(Filing filing, Caller officer) {
    return store.filings().isAuthor(filing.id(), officer.name());
  }

  /**
   * Approves the very bytes that the officer has read, and has them sealed and sent.
   *
   * @param version that the officer has seen
   * @param sha256 of the bytes that the officer has seen
   */
  public Change approve(Filing filing, int version, String sha256, Caller officer) {
    if (filing.version() > version && officer.name().equals(filing.approvedBy())) {
      return new Change.Done(filing); // a double click
    }
    if (isOwnWork(filing, officer)) {
      return new Change.OwnWork();
    }
    if (isNot(filing, version) || filing.bytes().filter(b -> b.sha256().equals(sha256)).isEmpty()) {
      return new Change.Overtaken(filing);
    }
    Change change =
        change(
            filing.in(Status.APPROVED, null).approved(officer.name(), null),
            event(officer, What.APPROVED, sha256),
            "filing.approve",
            store.clock().instant().plus(OWN_TURN));
    if (change instanceof Change.Done done) {
      return new Change.Done(sealing.seal(done.filing()));
    }
    return change instanceof Change.Overtaken overtaken
            && officer.name().equals(overtaken.now().approvedBy())
        ? new Change.Done(overtaken.now()) // a double click, at the same moment
        : change;
  }

  /** Gives a filing back to its trader with the reasons, which the trader reads. */
  public Change giveBack(Filing filing, int version, String reasons, Caller officer) {
    if (filing.status() == Status.RETURNED
        && filing.version() == version + 1
        && officer.name().equals(filing.changedBy())) {
      return new Change.Done(filing); // a double click
    }
    return isNot(filing, version)
        ? new Change.Overtaken(filing)
        : change(
            filing.in(Status.RETURNED, reasons),
            event(officer, What.RETURNED, reasons),
            "filing.return",
            null);
  }

  /**
   * Fills in what only the authority knows; the document is composed anew.
   *
   * @param typed by field of the form
   */
  public Change complete(Filing filing, int version, Map<String, String> typed, Caller officer) {
    return isNot(filing, version) || filing.origin() != Origin.FORM
        ? new Change.Overtaken(filing)
        : change(
            drafting.completed(filing, typed),
            event(officer, What.COMPLETED, ""),
            "filing.complete",
            null);
  }

  private static boolean isNot(Filing filing, int version) {
    return filing.status() != Status.HANDED_IN || filing.version() != version;
  }

  private FilingEvent event(Caller officer, What what, String detail) {
    return new FilingEvent(0, store.clock().instant(), officer.name(), what, detail);
  }

  private Change change(Filing after, FilingEvent event, String act, @Nullable Instant dueAt) {
    boolean changed =
        store.inTransaction(
            () -> {
              boolean first = store.filings().change(after, event, dueAt);
              if (first) {
                notices.filing(after, event);
                audit.record(event.by(), act, after.id().toString(), subject(after));
              }
              return first;
            });
    store.flushPoint().await();
    Filing now = store.filings().find(after.id()).orElse(after);
    return changed ? new Change.Done(now) : new Change.Overtaken(now);
  }

  /** What an auditor asks for: which document, whose, and exactly which bytes. */
  private static String subject(Filing filing) {
    return "%s of %s with SHA-256 %s"
        .formatted(
            filing.type(),
            filing.organisation(),
            filing.bytes().map(bytes -> bytes.sha256()).orElse("none"));
  }
}
