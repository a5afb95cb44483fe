// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed receipt of each message: given for an inbound, obtained for an outbound one. */
public final class Receipts {
  private final JdbcClient jdbc;
  private final Dialect dialect;

  Receipts(JdbcClient jdbc, Dialect dialect) {
    this.jdbc = jdbc;
    this.dialect = dialect;
  }

  /** Keeps the receipt of a message; the first one stays, for a repeated one proves no more. */
  public void keep(UUID message, byte[] receipt, Instant at) {
    if (of(message).isPresent()) {
      return;
    }
    try {
      jdbc.sql(
              "insert into receipt (message, at, content) values (:message, :at, :content)"
                  + dialect.orNothing())
          .param("message", message)
          .param("at", Times.of(at))
          .param("content", receipt)
          .update();
    } catch (DuplicateKeyException e) {
      // another has kept one meanwhile
    }
  }

  public Optional<byte[]> of(UUID message) {
    return jdbc.sql("select content from receipt where message = :message")
        .param("message", message)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }
}
