// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of the documents of one day, with each Party, by our own account (rule X06). Of each
 * document the day on which its sender stored it counts, on both sides.
 */
public final class DayFigures {
  private static final String UNEXPLAINED =
      "receipted = 0 and acknowledged = 0 and state not in"
          + " ('FAILED', 'SUBMITTED', 'READY', 'SENDING', 'SPLIT', 'JOINING')";
  private static final String PROOFS =
      """
      select m.message_id, m.recipient, m.sender, m.state,
        case when exists (select 1 from receipt r where r.message = m.id)
          then 1 else 0 end as receipted,
        case when exists (select 1 from acknowledgement a where a.message = m.id)
          then 1 else 0 end as acknowledged
      from message m
      """;
  private static final String SENT =
      PROOFS
          + " where m.lifecycle = 'OUTBOUND_DOCUMENT' and m.created_at >= :from"
          + " and m.created_at < :until";
  private static final String RECEIVED =
      PROOFS
          + " join arrival d on d.message = m.id where m.lifecycle = 'INBOUND_DOCUMENT'"
          + " and d.dispatched_at >= :from and d.dispatched_at < :until";
  private final JdbcClient jdbc;

  public DayFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Documents that were sent to a Party.
   *
   * @param receipted those with a signed receipt
   * @param acknowledged those that the other Party has said something of
   * @param unexplained those with neither that are not given up and not under way
   */
  public record Sent(
      String party,
      long sent,
      long receipted,
      long acknowledged,
      long failed,
      long pending,
      long unexplained) {}

  /**
   * Documents that came from a Party.
   *
   * @param delivered those that the national side has confirmed
   * @param acknowledged those that the other Party was told something of
   * @param refused those that are not relied on
   * @param open those that are not decided or not delivered yet
   */
  public record Received(
      String party, long received, long delivered, long acknowledged, long refused, long open) {}

  /** What was sent on a day, by Party. */
  public List<Sent> sent(LocalDate day) {
    return asked(
            """
            select recipient, count(*) as sent, sum(receipted) as receipted,
              sum(acknowledged) as acknowledged,
              count(case when receipted = 0 and acknowledged = 0 and state = 'FAILED' then 1 end)
                as failed,
              count(case when receipted = 0 and acknowledged = 0 and state in
                ('SUBMITTED', 'READY', 'SENDING', 'SPLIT', 'JOINING') then 1 end) as pending,
              count(case when %s then 1 end) as unexplained
            from (%s) as dispatched group by recipient order by recipient
            """
                .formatted(UNEXPLAINED, SENT),
            day)
        .query(
            (row, number) ->
                new Sent(
                    row.getString("recipient"),
                    row.getLong("sent"),
                    row.getLong("receipted"),
                    row.getLong("acknowledged"),
                    row.getLong("failed"),
                    row.getLong("pending"),
                    row.getLong("unexplained")))
        .list();
  }

  /** What came that its sender stored on a day, by Party. */
  public List<Received> received(LocalDate day) {
    return asked(
            """
            select sender, count(*) as received, sum(acknowledged) as acknowledged,
              count(case when state in ('DELIVERED', 'ACKNOWLEDGED') then 1 end) as delivered,
              count(case when state = 'REJECTED' then 1 end) as refused,
              count(case when state in ('RECEIVED', 'HELD', 'QUARANTINED', 'VALIDATED')
                then 1 end) as not_done
            from (%s) as arrived group by sender order by sender
            """
                .formatted(RECEIVED),
            day)
        .query(
            (row, number) ->
                new Received(
                    row.getString("sender"),
                    row.getLong("received"),
                    row.getLong("delivered"),
                    row.getLong("acknowledged"),
                    row.getLong("refused"),
                    row.getLong("not_done")))
        .list();
  }

  /** MessageIds of what was sent on a day and is not explained. */
  public List<String> unexplained(LocalDate day, int limit) {
    return asked(
            "select message_id from (%s) as dispatched where %s order by message_id limit :limit"
                .formatted(SENT, UNEXPLAINED),
            day)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, LocalDate day) {
    return jdbc.sql(sql).param("from", begin(day)).param("until", begin(day.plusDays(1)));
  }

  private static OffsetDateTime begin(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
