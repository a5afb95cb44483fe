// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits, with whom, and since when. Each question is asked of the index over what is due, so
 * that its cost grows with what waits and not with what has been exchanged since the beginning.
 */
public final class Backlog {
  /** What is done with is due never; what waits was due at some time after this. */
  private static final String WAITS = "due_at >= timestamp with time zone '1970-01-01 00:00:00+00'";

  private static final String COUNTERPARTY =
      "case when direction = 'OUTBOUND' then recipient else sender end";

  static final String WAITING =
      "select lifecycle, state, "
          + COUNTERPARTY
          + " as party, count(*) as number, min(created_at) as since from message where "
          + WAITS
          + " group by lifecycle, state, "
          + COUNTERPARTY;

  static final String OVERDUE =
      "select due_at from message where " + WAITS + " and due_at <= :now order by due_at limit 1";

  private final JdbcClient jdbc;

  public Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Messages of one kind that wait in one state, with one Party.
   *
   * @param count all of them
   * @param since when the oldest was stored
   */
  public record Waiting(
      Lifecycle lifecycle, State state, String party, long count, Instant since) {}

  /** All that waits, by kind, state and Party. */
  public List<Waiting> waiting() {
    return jdbc.sql(WAITING)
        .query(
            (row, number) ->
                new Waiting(
                    Lifecycle.valueOf(row.getString("lifecycle")),
                    State.valueOf(row.getString("state")),
                    row.getString("party"),
                    row.getLong("number"),
                    Times.read(row, "since")))
        .list();
  }

  /** The oldest of these, if one still waits. */
  public Optional<StoredMessage> oldest(Waiting waiting) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + " from message where "
                + WAITS
                + " and lifecycle = :lifecycle and state = :state and "
                + COUNTERPARTY
                + " = :party order by created_at limit 1")
        .param("lifecycle", waiting.lifecycle().name())
        .param("state", waiting.state().name())
        .param("party", waiting.party())
        .query(MessageRow::read)
        .optional();
  }

  /**
   * Since when the message that is overdue longest has been due without anybody taking it; empty if
   * none is. It grows when the workers do not keep up, or have died.
   */
  public Optional<Instant> overdueSince(Instant now) {
    return jdbc.sql(OVERDUE)
        .param("now", Times.of(now))
        .query((row, number) -> Times.read(row, "due_at"))
        .optional();
  }
}
