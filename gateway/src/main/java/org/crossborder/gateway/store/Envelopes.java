// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SOAP envelope of each message, kept as a payload: of an inbound one as it was received, of an
 * outbound one as it was when it was receipted.
 */
public final class Envelopes {
  private final JdbcClient jdbc;

  public Envelopes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps an envelope in place of an earlier one, in the caller's transaction. */
  public void keep(UUID message, StoredPayload envelope) {
    jdbc.sql("delete from envelope where message = :message").param("message", message).update();
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
