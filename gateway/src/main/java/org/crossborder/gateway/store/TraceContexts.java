// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trace (W3C Trace Context) in which a message came to be. */
public final class TraceContexts {
  private final JdbcClient jdbc;

  public TraceContexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the context of a new message, in the caller's transaction. */
  public void keep(UUID message, String traceparent) {
    jdbc.sql("insert into trace_context (message, traceparent) values (:message, :traceparent)")
        .param("message", message)
        .param("traceparent", traceparent)
        .update();
  }

  public Optional<String> of(UUID message) {
    return jdbc.sql("select traceparent from trace_context where message = :message")
        .param("message", message)
        .query(String.class)
        .optional();
  }
}
