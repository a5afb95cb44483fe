// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SOAP envelope of each inbound message as it was received, kept as a payload. */
public final class Envelopes {
  private final JdbcClient jdbc;

  public Envelopes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void keep(UUID message, StoredPayload envelope) {
    jdbc.sql("insert into envelope (message, sha256) values (:message, :sha256)")
        .param("message", message)
        .param("sha256", envelope.sha256())
        .update();
  }

  /** SHA-256 of the envelope in the payload store. */
  public Optional<String> of(UUID message) {
    return jdbc.sql("select sha256 from envelope where message = :message")
        .param("message", message)
        .query(String.class)
        .optional();
  }
}
