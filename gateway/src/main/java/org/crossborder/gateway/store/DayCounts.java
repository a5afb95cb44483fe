// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts the documents of a day (rule X06). Delivered is counted from the receipts and
 * acknowledgements that are kept, and the others from states, so that a document whose receipt has
 * vanished, or that stands in no such state, leaves a gap.
 */
public final class DayCounts {
  private final JdbcClient jdbc;

  public DayCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The count of the documents that were dispatched to a Party.
   *
   * @param day in UTC
   */
  public DayCount of(String recipient, LocalDate day) {
    return jdbc.sql(
            """
            select count(*) as sent,
              count(case when proved = 1 then 1 end) as delivered,
              count(case when proved = 0 and state = 'FAILED' then 1 end) as failed,
              count(case when proved = 0
                and state in ('SUBMITTED', 'READY', 'SENDING', 'SPLIT', 'JOINING') then 1 end)
                as pending
            from (
              select m.state,
                case when exists (select 1 from receipt r where r.message = m.id)
                  or exists (select 1 from acknowledgement a where a.message = m.id)
                  then 1 else 0 end as proved
              from message m
              where m.lifecycle = 'OUTBOUND_DOCUMENT' and m.recipient = :recipient
                and m.created_at >= :from and m.created_at < :until) as dispatched
            """)
        .param("recipient", recipient)
        .param("from", day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("until", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new DayCount(
                    row.getLong("sent"),
                    row.getLong("delivered"),
                    row.getLong("failed"),
                    row.getLong("pending")))
        .single();
  }
}
