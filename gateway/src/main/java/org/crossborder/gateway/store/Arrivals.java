// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How each inbound message came. */
public final class Arrivals {
  private final JdbcClient jdbc;

  public Arrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps an arrival in the caller's transaction. */
  public void keep(UUID message, Arrival arrival) {
    jdbc.sql(
            """
            insert into arrival (message, dispatched_at, endpoint, remembered_until)
            values (:message, :dispatchedAt, :endpoint, :rememberedUntil)
            """)
        .param("message", message)
        .param("dispatchedAt", Times.of(arrival.dispatchedAt()))
        .param("endpoint", arrival.endpoint())
        .param("rememberedUntil", Times.of(arrival.rememberedUntil()))
        .update();
  }

  public Optional<Arrival> of(UUID message) {
    return jdbc.sql("select * from arrival where message = :message")
        .param("message", message)
        .query(
            (row, number) ->
                new Arrival(
                    Times.read(row, "dispatched_at"),
                    row.getString("endpoint"),
                    Times.readOrNull(row, "remembered_until")))
        .optional();
  }
}
