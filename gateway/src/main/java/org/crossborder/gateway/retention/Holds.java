// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.store.LegalHold;
import org.crossborder.gateway.store.LegalHolds.Setting;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.MessageIds;
import org.crossborder.gateway.store.PagePosition;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/** Sets and ends legal holds; each act is in the audit log, in the transaction that does it. */
public final class Holds {
  private static final int PAGE = 500;

  private final Store store;
  private final AuditLog audit;

  public Holds(Store store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /**
   * A case for which documents are held.
   *
   * @param reference as the agency's files name it
   * @param reason why
   * @param by name of who says so
   */
  public record Case(String reference, String reason, String by) {}

  /**
   * Which documents of now are held; null is any.
   *
   * @param party ISO code of the Party on the other side
   * @param since the first instant that they were stored at
   * @param before the first instant after that
   */
  public record Search(
      @Nullable String party,
      @Nullable String documentType,
      @Nullable Instant since,
      @Nullable Instant before) {
    MessageFilter filter(@Nullable PagePosition after) {
      return new MessageFilter(
          null, null, since, before, party, documentType, MessageIds.NONE, null, after, PAGE);
    }
  }

  /** Holds one document; on disk when this returns. */
  public Setting set(UUID document, Case held) {
    Setting setting =
        store.inTransaction(
            () -> {
              Setting came = set(document, held, store.clock().instant());
              if (came == Setting.SET) {
                audit.record(held.by(), "hold.set", document.toString(), line(held));
              }
              return came;
            });
    store.flushPoint().await();
    return setting;
  }

  /** Holds all that is found, page by page; how many were not held for this case before. */
  public int set(Search search, Case held) {
    int set = 0;
    List<StoredMessage> page = store.messages().list(search.filter(null));
    while (!page.isEmpty()) {
      List<StoredMessage> now = page;
      set += store.inTransaction(() -> set(now, search, held));
      page = store.messages().list(search.filter(PagePosition.of(page.get(page.size() - 1))));
    }
    store.flushPoint().await();
    return set;
  }

  private int set(List<StoredMessage> page, Search search, Case held) {
    Instant now = store.clock().instant();
    int set =
        Math.toIntExact(
            page.stream()
                .sorted((one, other) -> one.id().compareTo(other.id())) // locks in one order
                .filter(document -> set(document.id(), held, now) == Setting.SET)
                .count());
    if (set > 0) {
      audit.record(
          held.by(),
          "hold.set",
          held.reference(),
          "%d documents of %s: %s".formatted(set, search, held.reason()));
    }
    return set;
  }

  private Setting set(UUID document, Case held, Instant now) {
    return store
        .retention()
        .holds()
        .set(new LegalHold(document, held.reference(), held.reason(), held.by(), now));
  }

  /** Ends one document's hold for a case; false if there is none. */
  public boolean release(UUID document, Case ended) {
    boolean released =
        store.inTransaction(
            () -> {
              boolean was = store.retention().holds().release(document, ended.reference());
              if (was) {
                audit.record(ended.by(), "hold.release", document.toString(), line(ended));
              }
              return was;
            });
    store.flushPoint().await();
    return released;
  }

  /** Ends a case: all holds for it; how many they were. */
  public int release(Case ended) {
    int released =
        store.inTransaction(
            () -> {
              int were = store.retention().holds().release(ended.reference());
              if (were > 0) {
                audit.record(
                    ended.by(),
                    "hold.release",
                    ended.reference(),
                    "%d documents: %s".formatted(were, ended.reason()));
              }
              return were;
            });
    store.flushPoint().await();
    return released;
  }

  private static String line(Case said) {
    return said.reference() + ": " + said.reason();
  }
}
