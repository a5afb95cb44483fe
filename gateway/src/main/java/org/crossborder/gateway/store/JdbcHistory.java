// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of messages. Rows are added, never changed. */
final class JdbcHistory {
  private static final int LONGEST_DETAIL = 2000;

  private final JdbcClient jdbc;

  JdbcHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(UUID message, Instant at, @Nullable State from, State to, String detail) {
    jdbc.sql(
            """
            insert into history_event (message, at, from_state, to_state, detail)
            values (:message, :at, :from, :to, :detail)
            """)
        .param("message", message)
        .param("at", Times.of(at))
        .param("from", from == null ? null : from.name())
        .param("to", to.name())
        .param("detail", bounded(detail))
        .update();
  }

  List<HistoryEvent> of(UUID message) {
    return jdbc.sql(
            """
            select at, from_state, to_state, detail from history_event
            where message = :message order by id
            """)
        .param("message", message)
        .query(
            (row, number) -> {
              String from = row.getString("from_state");
              return new HistoryEvent(
                  Times.read(row, "at"),
                  from == null ? null : State.valueOf(from),
                  State.valueOf(row.getString("to_state")),
                  row.getString("detail"));
            })
        .list();
  }

  static String bounded(String detail) {
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }
}
