// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signals that go back by a connection of their own; each stays until HTTP has accepted it. */
public final class PendingSignals {
  private static final String DUE_OR_ABANDONED =
      "select id, ref_to_message_id, party, mpc, content, attempts, expires_at"
          + " from pending_signal where party = :party and due_at <= :now"
          + " order by due_at limit :maximum";

  private final JdbcClient jdbc;

  PendingSignals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a signal in the caller's transaction, if there is one; it is due at once. */
  public void keep(PendingSignal signal, Instant now) {
    jdbc.sql(
            """
            insert into pending_signal (
              id, ref_to_message_id, party, mpc, content, attempts, expires_at, due_at)
            values (:id, :refToMessageId, :party, :mpc, :content, 0, :expiresAt, :now)
            """)
        .param("id", signal.id())
        .param("refToMessageId", signal.refToMessageId())
        .param("party", signal.party())
        .param("mpc", signal.mpc())
        .param("content", signal.content())
        .param("expiresAt", Times.of(signal.expiresAt()))
        .param("now", Times.of(now))
        .update();
  }

  /** ISO codes of the Parties that due signals go to, whoever waits longest first. */
  public List<String> partiesDue(Instant now) {
    return jdbc.sql(
            """
            select party from pending_signal where due_at <= :now
            group by party order by min(due_at)
            """)
        .param("now", Times.of(now))
        .query(String.class)
        .list();
  }

  /** Takes due signals to one Party; until {@code lease} has passed nobody else gets them. */
  public List<PendingSignal> claim(
      String party, int maximum, String worker, Duration lease, Instant now) {
    List<PendingSignal> claimed = new ArrayList<>();
    for (PendingSignal due :
        jdbc.sql(DUE_OR_ABANDONED)
            .param("party", party)
            .param("now", Times.of(now))
            .param("maximum", maximum)
            .query(PendingSignals::read)
            .list()) {
      if (claim(due, worker, now.plus(lease), now)) {
        claimed.add(due);
      }
    }
    return claimed;
  }

  private boolean claim(PendingSignal due, String worker, Instant until, Instant now) {
    return jdbc.sql(
                """
                update pending_signal set due_at = :until, claimed_by = :worker
                where id = :id and due_at <= :now
                """)
            .param("until", Times.of(until))
            .param("worker", worker)
            .param("id", due.id())
            .param("now", Times.of(now))
            .update()
        > 0;
  }

  /** Whether {@code worker} still has a signal that it claimed; to be asked before it is posted. */
  public boolean isHeld(PendingSignal claimed, String worker, Instant now) {
    return jdbc.sql(
                """
                select count(*) from pending_signal
                where id = :id and claimed_by = :worker and due_at > :now
                """)
            .param("id", claimed.id())
            .param("worker", worker)
            .param("now", Times.of(now))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Gives a signal back, to be posted again, unless another has taken it meanwhile. */
  public void retry(PendingSignal claimed, String worker, Instant due) {
    jdbc.sql(
            """
            update pending_signal set due_at = :due, claimed_by = null, attempts = attempts + 1
            where id = :id and claimed_by = :worker
            """)
        .param("due", Times.of(due))
        .param("id", claimed.id())
        .param("worker", worker)
        .update();
  }

  /** It has arrived, or is of no further use. */
  public void remove(UUID id) {
    jdbc.sql("delete from pending_signal where id = :id").param("id", id).update();
  }

  /** Makes due at once what {@code worker}, now dead, had taken. */
  public int release(String worker, Instant now) {
    return jdbc.sql(
            "update pending_signal set due_at = :now, claimed_by = null where claimed_by = :worker")
        .param("now", Times.of(now))
        .param("worker", worker)
        .update();
  }

  /** How many wait. */
  public int count() {
    return jdbc.sql("select count(*) from pending_signal").query(Integer.class).single();
  }

  private static PendingSignal read(ResultSet row, int number) throws SQLException {
    return new PendingSignal(
        row.getObject("id", UUID.class),
        row.getString("ref_to_message_id"),
        row.getString("party"),
        row.getString("mpc"),
        row.getBytes("content"),
        row.getInt("attempts"),
        Times.read(row, "expires_at"));
  }
}
