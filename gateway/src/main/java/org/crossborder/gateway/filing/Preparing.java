// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.UnsealedVerdict;
import org.crossborder.gateway.notification.Notices;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Filing.Origin;
import org.crossborder.gateway.store.Filing.Status;
import org.crossborder.gateway.store.FilingEvent;
import org.crossborder.gateway.store.FilingEvent.What;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.validation.document.DocumentFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** What a trader does: hands a document over, hands it in, takes it back, throws it away. */
public final class Preparing {
  private final Store store;
  private final Inspection inspection;
  private final Authorities authorities;
  private final AuditLog audit;
  private final Notices notices;
  private final String party;

  /**
   * @param party ISO code of the Party whose gateway this is
   */
  public Preparing(
      Store store, Inspection inspection, Authorities authorities, AuditLog audit, String party) {
    this.store = store;
    this.inspection = inspection;
    this.authorities = authorities;
    this.audit = audit;
    this.notices = new Notices(store);
    this.party = party;
  }

  /** The caller's filing with this id; another organisation's is as one that does not exist. */
  public Optional<Filing> find(UUID id, Caller caller) {
    return store
        .filings()
        .find(id)
        .filter(filing -> filing.organisation().equals(caller.organisation()));
  }

  /** What is wrong with these bytes before they are sealed. */
  public UnsealedVerdict check(byte[] document) {
    return inspection.unsealed(document, party);
  }

  /**
   * Keeps a document that was handed over, unless it is wrong.
   *
   * @param id that the page chose, so that a double click makes one filing
   */
  public Change upload(UUID id, byte[] document, UnsealedVerdict verdict, Caller caller) {
    Optional<DocumentFacts> facts = verdict.facts();
    if (!verdict.isSealable() || facts.isEmpty()) {
      return new Change.Wrong(verdict.findings());
    }
    Instant now = store.clock().instant();
    Filing filing =
        new Filing(
                id,
                facts.get().type().id(),
                Origin.UPLOAD,
                caller.organisation(),
                Status.DRAFT,
                0,
                null,
                null,
                null,
                null,
                null,
                now,
                now,
                caller.name(),
                null,
                null,
                null)
            .with(null, keep(document), number(facts.get()), recipient(facts.get()));
    return add(filing, caller);
  }

  private Change add(Filing filing, Caller caller) {
    try {
      store.inTransaction(
          () -> {
            store.filings().add(filing);
            return filing;
          });
      return new Change.Done(filing);
    } catch (DuplicateKeyException e) {
      return find(filing.id(), caller)
          .<Change>map(Change.Done::new)
          .orElseThrow(() -> e); // another organisation's: nobody guesses such an id
    }
  }

  /**
   * Hands a filing in to an authority. Its bytes are fixed from now on.
   *
   * @param version that the trader has seen
   * @param organisation the authority's
   */
  public Change handIn(Filing filing, int version, String organisation, Caller caller) {
    if (filing.status() == Status.HANDED_IN && filing.version() == version + 1) {
      return new Change.Done(filing); // a double click
    }
    if (!filing.status().isOpen() || filing.version() != version) {
      return new Change.Overtaken(filing);
    }
    if (authorities.of(organisation, filing.type()).isEmpty()
        || (filing.origin() == Origin.FORM && !organisation.equals(filing.authority()))) {
      return new Change.NoAuthority();
    }
    UnsealedVerdict verdict = check(bytes(filing));
    return verdict.isSealable()
        ? change(
            filing.before(organisation).in(Status.HANDED_IN, null),
            new FilingEvent(0, now(), caller.name(), What.HANDED_IN, organisation),
            "filing.hand-in")
        : new Change.Wrong(verdict.findings());
  }

  /** Takes a filing back that no officer has decided on. */
  public Change withdraw(Filing filing, int version, Caller caller) {
    return filing.status() != Status.HANDED_IN || filing.version() != version
        ? new Change.Overtaken(filing)
        : change(
            filing
                .before(filing.origin() == Origin.FORM ? filing.authority() : null)
                .in(Status.DRAFT, null),
            new FilingEvent(0, now(), caller.name(), What.WITHDRAWN, ""),
            "filing.withdraw");
  }

  /** Throws a filing away that is nobody's business yet. */
  public boolean discard(Filing filing, int version, Caller caller) {
    return store.inTransaction(
        () -> {
          boolean removed = store.filings().remove(filing.id(), version);
          if (removed) {
            audit.record(
                caller.name(), "filing.discard", filing.id().toString(), organisation(filing));
          }
          return removed;
        });
  }

  /** The bytes as they are kept. */
  public byte[] bytes(Filing filing) {
    try {
      return store.payloads().read(filing.bytes().orElseThrow().sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Change change(Filing after, FilingEvent event, String act) {
    boolean changed =
        store.inTransaction(
            () -> {
              boolean first = store.filings().change(after, event, null);
              if (first) {
                notices.filing(after, event);
                audit.record(event.by(), act, after.id().toString(), organisation(after));
              }
              return first;
            });
    store.flushPoint().await();
    Filing now = store.filings().find(after.id()).orElse(after);
    boolean same = // a double click, at the same moment
        now.status() == after.status()
            && now.version() == after.version() + 1
            && now.changedBy().equals(event.by());
    return changed || same ? new Change.Done(now) : new Change.Overtaken(now);
  }

  private static String organisation(Filing filing) {
    return filing.type() + " of " + filing.organisation();
  }

  private StoredPayload keep(byte[] document) {
    try {
      return store.payloads().put(new ByteArrayInputStream(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String number(DocumentFacts facts) {
    String number = facts.number();
    return number.substring(0, Math.min(200, number.length()));
  }

  static @Nullable String recipient(DocumentFacts facts) {
    return facts.destination().filter(code -> code.matches("[A-Z]{2}")).orElse(null);
  }

  private Instant now() {
    return store.clock().instant();
  }
}
