// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The documents of one day, one by one (rule X06). The day of a document is the one on which its
 * sender stored it: a receiver knows it from eb:Timestamp, which is the same at each attempt, so
 * that both sides count the same documents whenever they arrive.
 */
public final class DayLedger {
  private final JdbcClient jdbc;

  public DayLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of a document that was sent. */
  public enum Fate {
    /** Its receipt, or the other Party's acknowledgement, is kept. */
    DELIVERED,
    FAILED,
    PENDING,
    /** None of these, for example because its receipt has vanished. */
    UNACCOUNTED
  }

  /** A document that was sent. */
  public record Sent(String messageId, Fate fate) {}

  /** When the first message of all was stored; empty if there is none. */
  public Optional<Instant> beginning() {
    return jdbc.sql("select created_at from message order by created_at limit 1")
        .query((row, number) -> Times.read(row, "created_at"))
        .optional();
  }

  /**
   * The documents that were dispatched to a Party.
   *
   * @param day in UTC
   */
  public List<Sent> sent(String recipient, LocalDate day) {
    return jdbc.sql(
            """
            select m.message_id,
              case
                when exists (select 1 from receipt r where r.message = m.id)
                  or exists (select 1 from acknowledgement a where a.message = m.id)
                  then 'DELIVERED'
                when m.state = 'FAILED' then 'FAILED'
                when m.state in ('SUBMITTED', 'READY', 'SENDING', 'SPLIT', 'JOINING')
                  then 'PENDING'
                else 'UNACCOUNTED' end as fate
            from message m
            where m.lifecycle = 'OUTBOUND_DOCUMENT' and m.recipient = :recipient
              and m.created_at >= :from and m.created_at < :until
            order by m.message_id
            """)
        .param("recipient", recipient)
        .param("from", begin(day))
        .param("until", begin(day.plusDays(1)))
        .query(
            (row, number) ->
                new Sent(row.getString("message_id"), Fate.valueOf(row.getString("fate"))))
        .list();
  }

  /**
   * The MessageIds of the documents that a Party dispatched on a day and that are here.
   *
   * @param day in UTC, as the sender's clock says it
   */
  public List<String> received(String sender, LocalDate day) {
    return jdbc.sql(
            """
            select m.message_id
            from arrival a join message m on m.id = a.message
            where m.lifecycle = 'INBOUND_DOCUMENT' and m.sender = :sender
              and a.dispatched_at >= :from and a.dispatched_at < :until
            order by m.message_id
            """)
        .param("sender", sender)
        .param("from", begin(day))
        .param("until", begin(day.plusDays(1)))
        .query(String.class)
        .list();
  }

  private static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
