// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Payloads that may have no row left that names them. They are noted in the transaction that takes
 * the row's content away, and removed after it: a kill between the two leaves the note.
 */
public final class PayloadRemovals {
  private final JdbcClient jdbc;

  PayloadRemovals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes every payload of these messages, in the caller's transaction. */
  void note(List<UUID> messages, Instant now) {
    for (String table : List.of("part_info", "envelope", "signed_part", "evidence_package")) {
      jdbc.sql(
              """
              insert into payload_removal (sha256, noted_at)
              select distinct named.sha256, cast(:now as timestamp with time zone)
              from %s named
              where named.message in (:messages)
                and not exists (
                  select 1 from payload_removal noted where noted.sha256 = named.sha256)
              """
                  .formatted(table))
          .param("messages", messages)
          .param("now", Times.of(now))
          .update();
    }
  }

  /** Notes one that another has taken the place of, in the caller's transaction. */
  public void note(String sha256, Instant now) {
    jdbc.sql(
            """
            insert into payload_removal (sha256, noted_at)
            select cast(:sha256 as varchar(64)), cast(:now as timestamp with time zone)
            where not exists (select 1 from payload_removal where sha256 = :sha256)
            """)
        .param("sha256", sha256)
        .param("now", Times.of(now))
        .update();
  }

  /** Those noted before a time, the oldest first. */
  public List<String> notedBefore(Instant moment, int maximum) {
    return jdbc.sql(
            """
            select sha256 from payload_removal where noted_at < :moment
            order by noted_at, sha256 limit :maximum
            """)
        .param("moment", Times.of(moment))
        .param("maximum", maximum)
        .query(String.class)
        .list();
  }

  /** Whether a message with content, or anything else that stays, has this payload. */
  public boolean isNamed(String sha256) {
    return jdbc.sql(
                """
                select count(*) from (
                  select 1 from part_info named join message on message.id = named.message
                  where named.sha256 = :sha256 and message.purged_at is null
                  union all
                  select 1 from envelope named join message on message.id = named.message
                  where named.sha256 = :sha256 and message.purged_at is null
                  union all
                  select 1 from signed_part named join message on message.id = named.message
                  where named.sha256 = :sha256 and message.purged_at is null
                  union all
                  select 1 from evidence_package named join message on message.id = named.message
                  where named.sha256 = :sha256 and message.purged_at is null
                  union all
                  select 1 from trust_basis where snapshot_sha256 = :sha256
                  union all
                  select 1 from payload_mark where sha256 = :sha256
                  union all
                  select 1 from filing where sha256 = :sha256
                ) names
                """)
            .param("sha256", sha256)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Forgets a note, once its payload is gone or found to be needed. */
  public void done(String sha256) {
    jdbc.sql("delete from payload_removal where sha256 = :sha256").param("sha256", sha256).update();
  }
}
