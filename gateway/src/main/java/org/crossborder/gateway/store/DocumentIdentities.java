// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One content for one identity, and one exchange of it with each Party (rule D13, Art. 5(e)). Only
 * documents that were found acceptable are entered, so that a forgery cannot take the place of the
 * real one.
 */
public final class DocumentIdentities {
  private final JdbcClient jdbc;

  public DocumentIdentities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** SHA-256 of the content that is known under this identity. */
  public Optional<String> content(Direction direction, DocumentIdentity identity) {
    return bound(
            "select sha256 from document_identity where direction = :direction"
                + " and issuer = :issuer and type = :type and number = :number",
            direction,
            identity)
        .query(String.class)
        .optional();
  }

  /** The message that carried this document to or from this Party. */
  public Optional<UUID> exchanged(Direction direction, DocumentIdentity identity, String party) {
    return bound(
            "select message from document_exchange where direction = :direction"
                + " and issuer = :issuer and type = :type and number = :number and party = :party",
            direction,
            identity)
        .param("party", party)
        .query(UUID.class)
        .optional();
  }

  /**
   * Enters an accepted document in the caller's transaction, in place of an exchange that failed.
   *
   * @throws DuplicateKeyException if another message entered it meanwhile, with any content
   */
  public void enter(StoredMessage message, DocumentIdentity identity) {
    Direction direction = message.lifecycle().direction();
    String sha256 = message.document().payload().sha256();
    Optional<String> known = content(direction, identity);
    if (known.isPresent() && !known.get().equals(sha256)) {
      throw new DuplicateKeyException("Another content was entered under this identity meanwhile");
    }
    if (known.isEmpty()) {
      bound(
              "insert into document_identity (direction, issuer, type, number, sha256)"
                  + " values (:direction, :issuer, :type, :number, :sha256)",
              direction,
              identity)
          .param("sha256", sha256)
          .update();
    }
    bound(
            "delete from document_exchange where direction = :direction"
                + " and issuer = :issuer and type = :type and number = :number and party = :party"
                + " and message in (select id from message where state in ('FAILED', 'REJECTED'))",
            direction,
            identity)
        .param("party", message.counterparty())
        .update();
    bound(
            "insert into document_exchange (direction, issuer, type, number, party, message)"
                + " values (:direction, :issuer, :type, :number, :party, :message)",
            direction,
            identity)
        .param("party", message.counterparty())
        .param("message", message.id())
        .update();
  }

  /** From now on the exchange of a document is that of another message of it. */
  public void handOver(UUID from, UUID to) {
    jdbc.sql("update document_exchange set message = :to where message = :from")
        .param("to", to)
        .param("from", from)
        .update();
  }

  private JdbcClient.StatementSpec bound(
      String sql, Direction direction, DocumentIdentity identity) {
    return jdbc.sql(sql)
        .param("direction", direction.name())
        .param("issuer", identity.issuer())
        .param("type", identity.type())
        .param("number", identity.number());
  }
}
