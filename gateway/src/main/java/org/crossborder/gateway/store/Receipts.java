// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed receipt of each message: given for an inbound, obtained for an outbound one. */
public final class Receipts {
  private final JdbcClient jdbc;

  public Receipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the receipt of a message; the first one stays, for a repeated one proves no more. */
  public void keep(UUID message, byte[] receipt, Instant at) {
    jdbc.sql(
            """
            insert into receipt (message, at, content)
            select cast(:message as uuid), cast(:at as timestamp with time zone), :content
            where not exists (select 1 from receipt where message = :message)
            """)
        .param("message", message)
        .param("at", Times.of(at))
        .param("content", receipt)
        .update();
  }

  public Optional<byte[]> of(UUID message) {
    return jdbc.sql("select content from receipt where message = :message")
        .param("message", message)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }
}
