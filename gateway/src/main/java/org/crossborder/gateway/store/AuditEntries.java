// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of the audit log, one after the other. */
public final class AuditEntries {
  private final JdbcClient jdbc;

  AuditEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest entry, without waiting for one that is being written. */
  public AuditHead head() {
    return head("select number, hash from audit_head where id = 1");
  }

  /**
   * Adds what follows the newest entry, in the caller's transaction. Whoever else wants to add, on
   * whichever node, waits for the end of that transaction.
   */
  public AuditEntry append(Function<AuditHead, AuditEntry> following) {
    AuditEntry entry =
        following.apply(head("select number, hash from audit_head where id = 1 for update"));
    jdbc.sql(
            """
            insert into audit_entry (number, at, actor, act, subject, detail, previous, hash)
            values (:number, :at, :actor, :act, :subject, :detail, :previous, :hash)
            """)
        .param("number", entry.number())
        .param("at", Times.of(entry.at()))
        .param("actor", entry.actor())
        .param("act", entry.act())
        .param("subject", entry.subject())
        .param("detail", entry.detail())
        .param("previous", entry.previous())
        .param("hash", entry.hash())
        .update();
    jdbc.sql("update audit_head set number = :number, hash = :hash where id = 1")
        .param("number", entry.number())
        .param("hash", entry.hash())
        .update();
    return entry;
  }

  /** Oldest first, beginning with the entry of this number. */
  public List<AuditEntry> from(long number, int limit) {
    return jdbc.sql(
            """
            select number, at, actor, act, subject, detail, previous, hash from audit_entry
            where number >= :number order by number limit :limit
            """)
        .param("number", number)
        .param("limit", limit)
        .query(
            (row, position) ->
                new AuditEntry(
                    row.getLong("number"),
                    Times.read(row, "at"),
                    row.getString("actor"),
                    row.getString("act"),
                    row.getString("subject"),
                    row.getString("detail"),
                    row.getString("previous"),
                    row.getString("hash")))
        .list();
  }

  /** Whether the caller has begun a transaction, whose end decides. */
  public boolean inCallersTransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  private AuditHead head(String sql) {
    return jdbc.sql(sql)
        .query((row, number) -> new AuditHead(row.getLong("number"), row.getString("hash")))
        .single();
  }
}
