// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.Reconciliation.Difference;
import org.crossborder.gateway.store.Reconciliation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest comparison of each day, with each Party, in each direction. */
public final class Reconciliations {
  private static final int MOST_DIFFERENCES_KEPT = 10_000;

  private final JdbcClient jdbc;

  public Reconciliations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a comparison in the place of an older one, in the caller's transaction. */
  public void keep(Reconciliation compared) {
    forget(compared);
    jdbc.sql(
            """
            insert into reconciliation (
              utc_day, party, direction, compared_at, statement, sent, delivered, failed, pending,
              received)
            values (
              :day, :party, :direction, :comparedAt, :statement, :sent, :delivered, :failed,
              :pending, :received)
            """)
        .param("day", compared.day())
        .param("party", compared.party())
        .param("direction", compared.direction().name())
        .param("comparedAt", Times.of(compared.comparedAt()))
        .param("statement", compared.statement())
        .param("sent", compared.sent())
        .param("delivered", compared.delivered())
        .param("failed", compared.failed())
        .param("pending", compared.pending())
        .param("received", compared.received())
        .update();
    compared.differences().stream()
        .limit(MOST_DIFFERENCES_KEPT)
        .forEach(difference -> keep(compared, difference));
  }

  private void forget(Reconciliation older) {
    for (String table : List.of("reconciliation_difference", "reconciliation")) {
      jdbc.sql(
              "delete from "
                  + table
                  + " where utc_day = :day and party = :party and direction = :direction")
          .param("day", older.day())
          .param("party", older.party())
          .param("direction", older.direction().name())
          .update();
    }
  }

  private void keep(Reconciliation compared, Difference difference) {
    jdbc.sql(
            """
            insert into reconciliation_difference (utc_day, party, direction, message_id, kind)
            values (:day, :party, :direction, :messageId, :kind)
            """)
        .param("day", compared.day())
        .param("party", compared.party())
        .param("direction", compared.direction().name())
        .param("messageId", difference.messageId())
        .param("kind", difference.kind().name())
        .update();
  }

  /** Whether both directions of a day have been compared with a Party. */
  public boolean isCompared(String party, LocalDate day) {
    return jdbc.sql("select count(*) from reconciliation where utc_day = :day and party = :party")
            .param("day", day)
            .param("party", party)
            .query(Integer.class)
            .single()
        == Direction.values().length;
  }

  /**
   * Comparisons since a day, the newest first.
   *
   * @param party null is any
   */
  public List<Reconciliation> since(LocalDate day, @Nullable String party, int limit) {
    return jdbc.sql(
            """
            select * from reconciliation
            where utc_day >= :day and (:anyParty or party = :party)
            order by utc_day desc, party, direction limit :limit
            """)
        .param("day", day)
        .param("anyParty", party == null)
        .param("party", party == null ? "" : party)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /** The newest comparison of a day with a Party in one direction, if there was one. */
  public Optional<Reconciliation> of(LocalDate day, String party, Direction direction) {
    return jdbc.sql(
            """
            select * from reconciliation
            where utc_day = :day and party = :party and direction = :direction
            """)
        .param("day", day)
        .param("party", party)
        .param("direction", direction.name())
        .query(this::read)
        .optional();
  }

  private Reconciliation read(ResultSet row, int number) throws SQLException {
    LocalDate day = row.getObject("utc_day", LocalDate.class);
    String party = row.getString("party");
    Direction direction = Direction.valueOf(row.getString("direction"));
    return new Reconciliation(
        day,
        party,
        direction,
        Times.read(row, "compared_at"),
        row.getObject("statement", UUID.class),
        row.getInt("sent"),
        row.getInt("delivered"),
        row.getInt("failed"),
        row.getInt("pending"),
        row.getInt("received"),
        differences(day, party, direction));
  }

  private List<Difference> differences(LocalDate day, String party, Direction direction) {
    return jdbc.sql(
            """
            select message_id, kind from reconciliation_difference
            where utc_day = :day and party = :party and direction = :direction order by message_id
            """)
        .param("day", day)
        .param("party", party)
        .param("direction", direction.name())
        .query(
            (row, number) ->
                new Difference(row.getString("message_id"), Kind.valueOf(row.getString("kind"))))
        .list();
  }
}
