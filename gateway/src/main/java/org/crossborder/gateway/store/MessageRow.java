// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads one row of the table {@code message}. */
final class MessageRow {
  static final String COLUMNS =
      """
      id, lifecycle, state, version, message_id, ref_to_message_id, conversation_id, agreement,
      tracking_identifier, sender, recipient, document_type, document_number, document_issuer,
      document_sha256, document_size, attempts, error, created_at, updated_at,
      coalesce(tried_since, created_at) as tried_since, expires_at
      """;

  private MessageRow() {}

  static StoredMessage read(ResultSet row, int number) throws SQLException {
    return new StoredMessage(
        row.getObject("id", UUID.class),
        Lifecycle.valueOf(row.getString("lifecycle")),
        State.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getString("message_id"),
        row.getString("ref_to_message_id"),
        row.getString("conversation_id"),
        row.getString("agreement"),
        row.getString("tracking_identifier"),
        row.getString("sender"),
        row.getString("recipient"),
        document(row),
        row.getInt("attempts"),
        row.getString("error"),
        Times.read(row, "created_at"),
        Times.read(row, "updated_at"),
        Times.read(row, "tried_since"),
        Times.read(row, "expires_at"));
  }

  private static CarriedDocument document(ResultSet row) throws SQLException {
    return new CarriedDocument(
        row.getString("document_type"),
        row.getString("document_number"),
        row.getString("document_issuer"),
        new StoredPayload(row.getString("document_sha256"), row.getLong("document_size")));
  }
}
