// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who submitted a document, and for which organisation. */
public final class Submitters {
  private final JdbcClient jdbc;

  Submitters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps it, in the caller's transaction. */
  public void keep(UUID message, String client, String organisation) {
    jdbc.sql(
            """
            insert into submitter (message, client, organisation)
            values (:message, :client, :organisation)
            """)
        .param("message", message)
        .param("client", client)
        .param("organisation", organisation)
        .update();
  }

  /** Whoever has submitted one message has submitted the other; in the caller's transaction. */
  public void copy(UUID from, UUID to) {
    jdbc.sql(
            """
            insert into submitter (message, client, organisation)
            select cast(:to as uuid), client, organisation from submitter where message = :from
            """)
        .param("to", to)
        .param("from", from)
        .update();
  }

  /** Whose document it is; empty for what another Party sent. */
  public Optional<String> organisation(UUID message) {
    return jdbc.sql("select organisation from submitter where message = :message")
        .param("message", message)
        .query(String.class)
        .optional();
  }
}
