// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest validation report of each document, as JSON. */
public final class Reports {
  private final JdbcClient jdbc;

  public Reports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a report in place of an earlier one; part of the caller's transaction. */
  public void keep(UUID message, String json, Instant at) {
    jdbc.sql("delete from report where message = :message").param("message", message).update();
    jdbc.sql("insert into report (message, at, content) values (:message, :at, :content)")
        .param("message", message)
        .param("at", Times.of(at))
        .param("content", json)
        .update();
  }

  public Optional<String> of(UUID message) {
    return jdbc.sql("select content from report where message = :message")
        .param("message", message)
        .query((row, number) -> row.getString("content"))
        .optional();
  }
}
