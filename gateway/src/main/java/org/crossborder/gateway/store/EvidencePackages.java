// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest evidence package of each document. */
public final class EvidencePackages {
  private final JdbcClient jdbc;

  public EvidencePackages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a package in place of an earlier one; in the caller's transaction. */
  public void keep(UUID message, KeptPackage made) {
    jdbc.sql("delete from evidence_package where message = :message")
        .param("message", message)
        .update();
    jdbc.sql(
            """
            insert into evidence_package
              (message, exported_at, sha256, size, level, message_version, acknowledgements, verified)
            values
              (:message, :at, :sha256, :size, :level, :version, :acknowledgements, :verified)
            """)
        .param("message", message)
        .param("at", Times.of(made.exportedAt()))
        .param("sha256", made.payload().sha256())
        .param("size", made.payload().size())
        .param("level", made.level())
        .param("version", made.messageVersion())
        .param("acknowledgements", made.acknowledgements())
        .param("verified", made.verified())
        .update();
  }

  public Optional<KeptPackage> of(UUID message) {
    return jdbc.sql("select * from evidence_package where message = :message")
        .param("message", message)
        .query(
            (row, number) ->
                new KeptPackage(
                    Times.read(row, "exported_at"),
                    new StoredPayload(row.getString("sha256"), row.getLong("size")),
                    row.getString("level"),
                    row.getInt("message_version"),
                    row.getInt("acknowledgements"),
                    row.getObject("verified", Boolean.class)))
        .optional();
  }
}
