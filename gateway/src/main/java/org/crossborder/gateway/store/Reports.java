// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.Types;
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

  /** The same, with what the report was made from. */
  public void keep(UUID message, StoredReport report, Instant at) {
    keep(message, report.json(), at);
    jdbc.sql("update report set basis = :basis, forms = :forms where message = :message")
        .param("message", message)
        .param("basis", report.basis())
        .param("forms", report.forms(), Types.VARBINARY)
        .update();
  }

  /** The report with what it was made from. */
  public Optional<StoredReport> whole(UUID message) {
    return jdbc.sql("select content, basis, forms from report where message = :message")
        .param("message", message)
        .query(
            (row, number) ->
                new StoredReport(
                    row.getString("content"), row.getString("basis"), row.getBytes("forms")))
        .optional();
  }

  public Optional<String> of(UUID message) {
    return jdbc.sql("select content from report where message = :message")
        .param("message", message)
        .query((row, number) -> row.getString("content"))
        .optional();
  }
}
