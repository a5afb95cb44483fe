// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which documents were sealed here on behalf of an authority, with which key and for whom. */
public final class AuthoritySeals {
  private final JdbcClient jdbc;

  public AuthoritySeals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a seal in the caller's transaction.
   *
   * @param key name of the key
   * @param unsealedSha256 of the document before it was sealed
   * @param client who had it sealed
   */
  public void keep(UUID message, String key, String unsealedSha256, String client, Instant at) {
    jdbc.sql(
            """
            insert into authority_seal (message, key_name, unsealed_sha256, client, at)
            values (:message, :key, :sha256, :client, :at)
            """)
        .param("message", message)
        .param("key", key)
        .param("sha256", unsealedSha256)
        .param("client", client)
        .param("at", Times.of(at))
        .update();
  }

  /** The newest message to this Party that carries this document, sealed with this key. */
  public Optional<UUID> sealed(String unsealedSha256, String key, String recipient) {
    return jdbc.sql(
            """
            select s.message from authority_seal s join message m on m.id = s.message
            where s.unsealed_sha256 = :sha256 and s.key_name = :key and m.recipient = :recipient
            order by s.at desc limit 1
            """)
        .param("sha256", unsealedSha256)
        .param("key", key)
        .param("recipient", recipient)
        .query(UUID.class)
        .optional();
  }
}
