// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
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
              (message, exported_at, sha256, size, level, message_version, acknowledgements, verified,
               verifiable_until)
            values
              (:message, :at, :sha256, :size, :level, :version, :acknowledgements, :verified,
               :verifiableUntil)
            """)
        .param("message", message)
        .param("at", Times.of(made.exportedAt()))
        .param("sha256", made.payload().sha256())
        .param("size", made.payload().size())
        .param("level", made.level())
        .param("version", made.messageVersion())
        .param("acknowledgements", made.acknowledgements())
        .param("verified", made.verified())
        .param("verifiableUntil", Times.of(made.verifiableUntil()))
        .update();
  }

  /** Documents with content whose packages end before a time, the first to end first. */
  public List<UUID> endingBefore(Instant moment, int maximum) {
    return jdbc.sql(
            """
            select made.message from evidence_package made
            join message on message.id = made.message
            where made.verifiable_until < :moment and message.purged_at is null
            order by made.verifiable_until, made.message limit :maximum
            """)
        .param("moment", Times.of(moment))
        .param("maximum", maximum)
        .query(UUID.class)
        .list();
  }

  /** Keeps a renewed package, in the caller's transaction; false if another was made meanwhile. */
  public boolean renew(UUID message, KeptPackage before, KeptPackage renewed) {
    return jdbc.sql(
                """
                update evidence_package
                set sha256 = :sha256, size = :size, verified = :verified, verifiable_until = :until
                where message = :message and sha256 = :before
                """)
            .param("sha256", renewed.payload().sha256())
            .param("size", renewed.payload().size())
            .param("verified", renewed.verified(), Types.BOOLEAN)
            .param("until", Times.of(renewed.verifiableUntil()))
            .param("message", message)
            .param("before", before.payload().sha256())
            .update()
        > 0;
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
                    row.getObject("verified", Boolean.class),
                    Times.readOrNull(row, "verifiable_until")))
        .optional();
  }
}
