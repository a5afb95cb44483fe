// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which request a client has made under an Idempotency-Key, and what came of it. */
public final class IdempotencyKeys {

  /**
   * A request made before.
   *
   * @param requestSha256 fingerprint of the request
   * @param message what it became
   */
  public record Used(String requestSha256, UUID message) {}

  private final JdbcClient jdbc;

  public IdempotencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Used> find(String client, String key) {
    return jdbc.sql(
            """
            select request_sha256, message from idempotency_key
            where client = :client and idempotency = :key
            """)
        .param("client", client)
        .param("key", key)
        .query(
            (row, number) ->
                new Used(row.getString("request_sha256"), row.getObject("message", UUID.class)))
        .optional();
  }

  /**
   * Uses up a key in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException if it was used meanwhile
   */
  public void use(String client, String key, Used used, Instant at) {
    jdbc.sql(
            """
            insert into idempotency_key (client, idempotency, request_sha256, message, created_at)
            values (:client, :key, :sha256, :message, :at)
            """)
        .param("client", client)
        .param("key", key)
        .param("sha256", used.requestSha256())
        .param("message", used.message())
        .param("at", Times.of(at))
        .update();
  }
}
