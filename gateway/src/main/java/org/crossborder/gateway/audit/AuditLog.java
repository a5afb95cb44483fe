// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.crossborder.gateway.store.AuditEntry;
import org.crossborder.gateway.store.AuditHead;
import org.crossborder.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log. Nothing in it can be changed, left out or swapped without {@link
 * AuditVerification} finding it; that nothing was cut off its end is seen against a head that was
 * kept elsewhere, so each head also goes to the application's log.
 */
public final class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

  private final Store store;

  public AuditLog(Store store) {
    this.store = store;
  }

  /**
   * Adds an entry. Within a transaction of the caller, act and entry stand or fall together;
   * without one, the entry is on disk when this returns. Control characters become spaces, and what
   * is too long is cut.
   *
   * @param actor name of the person or system that acts; {@code gateway} for the gateway itself
   * @param act what is done, in lower case: {@code ping}, {@code webhook.off}
   * @param subject to what it is done
   * @param detail how it went, in a sentence; no secret, and nothing of a document's content
   */
  public void record(String actor, String act, String subject, String detail) {
    boolean within = store.auditEntries().inCallersTransaction();
    AuditEntry entry =
        store.inTransaction(
            () -> store.auditEntries().append(head -> after(head, actor, act, subject, detail)));
    if (!within) {
      store.flushPoint().await();
    }
    LOG.info(
        "Audit: {} {} {}; head {} {}",
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.number(),
        entry.hash());
  }

  /** The newest entry. */
  public AuditHead head() {
    return store.auditEntries().head();
  }

  private AuditEntry after(
      AuditHead head, String actor, String act, String subject, String detail) {
    Instant at = store.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return CanonicalEntry.chained(
        new AuditEntry(
            head.number() + 1,
            at,
            AuditText.of(actor, AuditText.LONGEST_NAME),
            AuditText.of(act, AuditText.LONGEST_ACT),
            AuditText.of(subject, AuditText.LONGEST_NAME),
            AuditText.of(detail, AuditText.LONGEST_DETAIL),
            head.hash(),
            ""));
  }
}
