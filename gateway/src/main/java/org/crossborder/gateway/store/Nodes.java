// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.crossborder.gateway.store.SeenNode.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processes that share this database. Each says from time to time that it is there; who has
 * been silent for too long is buried by another, once, and what it had taken is released. All times
 * are taken from the database, so that no node's clock can bury a living one.
 */
public final class Nodes {
  private final JdbcClient jdbc;

  Nodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What time the database has. */
  public Instant databaseTime() {
    return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
  }

  /** Enters a node that begins. */
  public void enter(String name, String host, String version) {
    jdbc.sql(
            """
            insert into node (name, host, version, started_at, seen_at)
            values (:name, :host, :version, current_timestamp, current_timestamp)
            """)
        .param("name", name)
        .param("host", host)
        .param("version", version)
        .update();
  }

  /** A sign of life; false if the node has been buried meanwhile, or was never entered. */
  public boolean beat(String name) {
    return jdbc.sql(
                "update node set seen_at = current_timestamp where name = :name and ending is null")
            .param("name", name)
            .update()
        > 0;
  }

  /** Takes back that a node was lost: it was only slow. */
  public void revive(String name) {
    jdbc.sql(
            """
            update node set seen_at = current_timestamp, ending = null, ended_at = null
            where name = :name
            """)
        .param("name", name)
        .update();
  }

  /** Ends a node's entry; false if it has ended before. */
  public boolean end(String name, Ending ending) {
    return jdbc.sql(
                """
                update node set ending = :ending, ended_at = current_timestamp
                where name = :name and ending is null
                """)
            .param("ending", ending.name())
            .param("name", name)
            .update()
        > 0;
  }

  /**
   * Buries a node, if it has given no sign of life since {@code moment}; of several who try, one
   * does it.
   */
  public boolean bury(String name, Instant moment) {
    return jdbc.sql(
                """
                update node set ending = 'LOST', ended_at = current_timestamp
                where name = :name and ending is null and seen_at < :moment
                """)
            .param("name", name)
            .param("moment", Times.of(moment))
            .update()
        > 0;
  }

  /** Those that are there, and have given no sign of life since {@code moment}. */
  public List<SeenNode> silentSince(Instant moment) {
    return jdbc.sql(
            "select * from node where ending is null and seen_at < :moment order by seen_at")
        .param("moment", Times.of(moment))
        .query(Nodes::read)
        .list();
  }

  /** Those that are there, and those that ended in the last {@code memory}; newest first. */
  public List<SeenNode> all(Duration memory) {
    return jdbc.sql(
            """
            select * from node where ending is null or ended_at > :since
            order by started_at desc, name
            """)
        .param("since", Times.of(databaseTime().minus(memory)))
        .query(Nodes::read)
        .list();
  }

  private static SeenNode read(ResultSet row, int number) throws SQLException {
    String ending = row.getString("ending");
    return new SeenNode(
        row.getString("name"),
        row.getString("host"),
        row.getString("version"),
        Times.read(row, "started_at"),
        Times.read(row, "seen_at"),
        ending == null ? null : Ending.valueOf(ending),
        ended(row));
  }

  private static @Nullable Instant ended(ResultSet row) throws SQLException {
    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
    return ended == null ? null : ended.toInstant();
  }
}
