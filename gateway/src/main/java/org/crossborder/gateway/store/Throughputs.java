// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crossborder.gateway.store.Throughput.Span;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of throughput: each node adds to its own, and they are read together. */
public final class Throughputs {
  private static final List<String> WITHIN =
      List.of(
          "within_1s",
          "within_5s",
          "within_15s",
          "within_1m",
          "within_5m",
          "within_15m",
          "within_1h",
          "later");
  private static final String ADD =
      "update throughput set stored = stored + :stored, "
          + WITHIN.stream()
              .map(column -> column + " = " + column + " + :" + column)
              .collect(Collectors.joining(", "))
          + " where span = :span and begins_at = :begin and node = :node"
          + " and direction = :direction";
  private static final String INSERT =
      "insert into throughput (span, begins_at, node, direction, stored, "
          + String.join(", ", WITHIN)
          + ") values (:span, :begin, :node, :direction, :stored, :"
          + String.join(", :", WITHIN)
          + ")";
  private static final String SUMS =
      "select begins_at, direction, sum(stored) as stored, "
          + WITHIN.stream()
              .map(column -> "sum(" + column + ") as " + column)
              .collect(Collectors.joining(", "))
          + " from throughput where span = :span and begins_at >= :from"
          + " group by begins_at, direction order by begins_at, direction";
  private final JdbcClient jdbc;

  public Throughputs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds to what this node has counted in the same span.
   *
   * @param node no other may have its name
   */
  public void add(String node, Throughput more) {
    if (bound(ADD, node, more).update() == 0) {
      bound(INSERT, node, more).update();
    }
  }

  private JdbcClient.StatementSpec bound(String sql, String node, Throughput more) {
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql)
            .param("span", more.span().name())
            .param("begin", Times.of(more.begin()))
            .param("node", node)
            .param("direction", more.direction().name())
            .param("stored", more.stored());
    for (int i = 0; i < WITHIN.size(); i++) {
      statement = statement.param(WITHIN.get(i), more.within().get(i));
    }
    return statement;
  }

  /** What all nodes have counted since; spans in which there was nothing are not there. */
  public List<Throughput> since(Span span, Instant from) {
    return jdbc.sql(SUMS)
        .param("span", span.name())
        .param("from", Times.of(from))
        .query((row, number) -> read(span, row))
        .list();
  }

  /** Deletes what no chart shows any more; how many rows. */
  public int forget(Instant now) {
    int rows = 0;
    for (Span span : Span.values()) {
      rows +=
          jdbc.sql("delete from throughput where span = :span and begins_at < :until")
              .param("span", span.name())
              .param("until", Times.of(now.minus(span.kept())))
              .update();
    }
    return rows;
  }

  private static Throughput read(Span span, ResultSet row) throws SQLException {
    List<Long> within = new ArrayList<>();
    for (String column : WITHIN) {
      within.add(row.getLong(column));
    }
    return new Throughput(
        span,
        Times.read(row, "begins_at"),
        Direction.valueOf(row.getString("direction")),
        row.getLong("stored"),
        within);
  }
}
