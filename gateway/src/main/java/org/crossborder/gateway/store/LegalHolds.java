// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must not be purged, and for which case. */
public final class LegalHolds {
  private final JdbcClient jdbc;

  LegalHolds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came of holding a document. */
  public enum Setting {
    SET,
    /** It is held for this case already; who said so first, and why, stays. */
    HELD_BEFORE,
    /** There is nothing left to hold. */
    PURGED
  }

  /** Holds a document, in the caller's transaction; of a purge at this moment one waits. */
  public Setting set(LegalHold hold) {
    boolean kept =
        jdbc.sql("select id from message where id = :id and purged_at is null for update")
            .param("id", hold.message())
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!kept) {
      return Setting.PURGED;
    }
    return insert(hold) > 0 ? Setting.SET : Setting.HELD_BEFORE;
  }

  private int insert(LegalHold hold) {
    return jdbc.sql(
            """
            insert into legal_hold (message, reference, reason, set_by, set_at)
            select :message, cast(:reference as varchar(64)), cast(:reason as varchar(2000)),
              cast(:by as varchar(255)), cast(:at as timestamp with time zone)
            where not exists (
              select 1 from legal_hold where message = :message and reference = :reference)
            """)
        .param("message", hold.message())
        .param("reference", hold.reference())
        .param("reason", hold.reason())
        .param("by", hold.setBy())
        .param("at", Times.of(hold.setAt()))
        .update();
  }

  /**
   * Ends the hold of a document for a case, in the caller's transaction; false if there is none.
   */
  public boolean release(UUID message, String reference) {
    return jdbc.sql("delete from legal_hold where message = :message and reference = :reference")
            .param("message", message)
            .param("reference", reference)
            .update()
        > 0;
  }

  /** Ends all holds for a case, in the caller's transaction; how many they were. */
  public int release(String reference) {
    return jdbc.sql("delete from legal_hold where reference = :reference")
        .param("reference", reference)
        .update();
  }

  /** All for which a document is held, the oldest first. */
  public List<LegalHold> of(UUID message) {
    return jdbc.sql("select * from legal_hold where message = :message order by set_at, reference")
        .param("message", message)
        .query(LegalHolds::read)
        .list();
  }

  /**
   * Holds in the order of their documents' ids.
   *
   * @param reference of one case, or null for all
   * @param after the document that the page before ended with, or null
   */
  public List<LegalHold> list(@Nullable String reference, @Nullable UUID after, int maximum) {
    return jdbc.sql(
            """
            select * from legal_hold
            where (cast(:reference as varchar(64)) is null or reference = :reference)
              and (cast(:after as uuid) is null or message > :after)
            order by message, reference limit :maximum
            """)
        .param("reference", reference)
        .param("after", after)
        .param("maximum", maximum)
        .query(LegalHolds::read)
        .list();
  }

  private static LegalHold read(ResultSet row, int number) throws SQLException {
    return new LegalHold(
        row.getObject("message", UUID.class),
        row.getString("reference"),
        row.getString("reason"),
        row.getString("set_by"),
        Times.read(row, "set_at"));
  }
}
