// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What officers did with documents. Rows are added, never changed. */
public final class Interventions {
  private final JdbcClient jdbc;

  Interventions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what an officer does, in the caller's transaction.
   *
   * @param seenVersion of the message when the officer looked at it
   * @throws org.springframework.dao.DuplicateKeyException if the same form was sent before, or if
   *     another officer has acted on what both have seen
   */
  public void keep(Intervention done, int seenVersion) {
    jdbc.sql(
            """
            insert into intervention (id, kind, message, seen_version, person, reason, at, became)
            values (:id, :kind, :message, :seen, :by, :reason, :at, :became)
            """)
        .param("id", done.id())
        .param("kind", done.kind().name())
        .param("message", done.message())
        .param("seen", seenVersion)
        .param("by", done.by())
        .param("reason", JdbcHistory.bounded(done.reason()))
        .param("at", Times.of(done.at()))
        .param("became", done.became())
        .update();
  }

  /** What was done by the form with this id. */
  public Optional<Intervention> find(UUID id) {
    return jdbc.sql("select * from intervention where id = :id")
        .param("id", id)
        .query(Interventions::read)
        .optional();
  }

  /** What was done with a message, the oldest first. */
  public List<Intervention> of(UUID message) {
    return jdbc.sql("select * from intervention where message = :message order by at, seen_version")
        .param("message", message)
        .query(Interventions::read)
        .list();
  }

  /** What led to a message: the document's earlier message was sent anew as this one. */
  public Optional<Intervention> origin(UUID message) {
    return jdbc.sql("select * from intervention where became = :message")
        .param("message", message)
        .query(Interventions::read)
        .optional();
  }

  private static Intervention read(ResultSet row, int number) throws SQLException {
    return new Intervention(
        row.getObject("id", UUID.class),
        Intervention.Kind.valueOf(row.getString("kind")),
        row.getObject("message", UUID.class),
        row.getString("person"),
        row.getString("reason"),
        Times.read(row, "at"),
        row.getObject("became", UUID.class));
  }
}
