// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.evidence.EvidenceOutcome;
import org.crossborder.gateway.evidence.EvidencePackaging;
import org.crossborder.gateway.store.ContentRemoval.StillActiveException;
import org.crossborder.gateway.store.PagePosition;
import org.crossborder.gateway.store.PurgedDocument;
import org.crossborder.gateway.store.RetainedMessage;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.work.SoleRound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Purges what has been kept long enough and is not held. A document's evidence package goes to the
 * archive first, if there is one; then its content goes in one transaction, which also says that it
 * went. Killed in between, the gateway has an archived package more, and begins anew.
 */
public final class Purge implements SoleRound.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
  private static final int PAGE = 200;

  private final RetentionSchedule schedule;
  private final EvidencePackaging packaging;
  private final Optional<PackageArchive> archive;
  private final Store store;
  private final AuditLog audit;
  private @Nullable PagePosition after;

  public Purge(
      RetentionSchedule schedule,
      EvidencePackaging packaging,
      Optional<PackageArchive> archive,
      Store store,
      AuditLog audit) {
    this.schedule = schedule;
    this.packaging = packaging;
    this.archive = archive;
    this.store = store;
    this.audit = audit;
  }

  @Override
  public synchronized boolean work() {
    Instant now = store.clock().instant();
    List<RetainedMessage> page =
        schedule
            .earliest(now)
            .map(before -> store.retention().retained().storedBefore(before, after, PAGE))
            .orElse(List.of());
    long purged = page.stream().filter(message -> isPurged(message, now)).count();
    if (purged > 0) {
      audit.record("gateway", "purge", "documents", purged + " were purged; each says why");
    }
    after = page.size() < PAGE ? null : PagePosition.of(page.get(PAGE - 1).message());
    return after != null;
  }

  private boolean isPurged(RetainedMessage kept, Instant now) {
    Optional<Term> over =
        kept.held()
            ? Optional.empty()
            : schedule.term(kept.message(), kept.from()).filter(term -> term.isOver(now));
    return over.isPresent() && isPurged(kept.message(), over.get(), now);
  }

  private boolean isPurged(StoredMessage message, Term term, Instant now) {
    try {
      PurgedDocument why = why(message, term, now);
      return store.inTransaction(() -> store.retention().removal().remove(message, why));
    } catch (StillActiveException e) {
      return false; // an acknowledgement of it is still on its way
    } catch (IOException | RuntimeException e) {
      LOG.warn("Document {} is kept for longer: it cannot be purged now", message.id(), e);
      return false;
    }
  }

  private PurgedDocument why(StoredMessage message, Term term, Instant now) throws IOException {
    Recognised recognised = Recognised.of(store.reports().of(message.id()));
    return new PurgedDocument(
        message.id(),
        now,
        term.from(),
        term.until(),
        term.legal().period(),
        term.legal().party(),
        term.legal().reference(),
        recognised.sha256(),
        recognised.recognition(),
        archived(message));
  }

  private @Nullable String archived(StoredMessage message) throws IOException {
    if (archive.isEmpty() || !message.lifecycle().carriesDocument()) {
      return null;
    }
    if (packaging.of(message) instanceof EvidenceOutcome.Made made) {
      return archive.get().put(message, made.bytes());
    }
    throw new IOException("Its evidence is too large for a package (evidence.largest)");
  }
}
