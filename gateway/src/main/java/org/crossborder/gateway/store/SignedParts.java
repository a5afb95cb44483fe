// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of messages as they were signed, in the order of their headers. */
public final class SignedParts {
  private final JdbcClient jdbc;

  public SignedParts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the parts of a message in place of earlier ones, in the caller's transaction. */
  public void keep(UUID message, List<SignedPart> parts) {
    jdbc.sql("delete from signed_part where message = :message").param("message", message).update();
    for (int i = 0; i < parts.size(); i++) {
      SignedPart part = parts.get(i);
      jdbc.sql(
              """
              insert into signed_part (message, position, content_id, mime_type, sha256, size)
              values (:message, :position, :contentId, :mimeType, :sha256, :size)
              """)
          .param("message", message)
          .param("position", i)
          .param("contentId", part.contentId())
          .param("mimeType", part.mimeType())
          .param("sha256", part.payload().sha256())
          .param("size", part.payload().size())
          .update();
    }
  }

  public List<SignedPart> of(UUID message) {
    return jdbc.sql("select * from signed_part where message = :message order by position")
        .param("message", message)
        .query(
            (row, number) ->
                new SignedPart(
                    row.getString("content_id"),
                    row.getString("mime_type"),
                    new StoredPayload(row.getString("sha256"), row.getLong("size"))))
        .list();
  }
}
