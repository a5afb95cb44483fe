// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What partners have reported about messages, kept with them. */
public final class ReportedErrors {
  /** Anybody may send an unsigned error about a MessageId that he knows; so there is an end. */
  private static final int MOST_OF_A_MESSAGE = 100;

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_DESCRIPTION = 255;

  private final JdbcClient jdbc;

  ReportedErrors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps an error, unless its message has very many already. */
  public void keep(ReportedError error) {
    if (count(error.message()) >= MOST_OF_A_MESSAGE) {
      return;
    }
    jdbc.sql(
            """
            insert into reported_error (
              message, at, trusted, error_code, severity, short_description, detail, content)
            values (
              :message, :at, :trusted, :errorCode, :severity, :shortDescription, :detail, :content)
            """)
        .param("message", error.message())
        .param("at", Times.of(error.at()))
        .param("trusted", error.trusted())
        .param("errorCode", bounded(error.errorCode(), LONGEST_CODE))
        .param("severity", error.severity())
        .param("shortDescription", bounded(error.shortDescription(), LONGEST_DESCRIPTION))
        .param("detail", error.detail() == null ? null : JdbcHistory.bounded(error.detail()))
        .param("content", error.signal())
        .update();
  }

  private int count(UUID message) {
    return jdbc.sql("select count(*) from reported_error where message = :message")
        .param("message", message)
        .query(Integer.class)
        .single();
  }

  /** All that was reported about a message, in order. */
  public List<ReportedError> of(UUID message) {
    return jdbc.sql(
            """
            select message, at, trusted, error_code, severity, short_description, detail, content
            from reported_error where message = :message order by id
            """)
        .param("message", message)
        .query(
            (row, number) ->
                new ReportedError(
                    row.getObject("message", UUID.class),
                    Times.read(row, "at"),
                    row.getBoolean("trusted"),
                    row.getString("error_code"),
                    row.getString("severity"),
                    row.getString("short_description"),
                    row.getString("detail"),
                    row.getBytes("content")))
        .list();
  }

  private static @Nullable String bounded(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
