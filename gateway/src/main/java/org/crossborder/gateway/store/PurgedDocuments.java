// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was purged, when, and under which period. Rows are added, never changed. */
public final class PurgedDocuments {
  private final JdbcClient jdbc;

  PurgedDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds one, in the caller's transaction. */
  void add(PurgedDocument purged) {
    jdbc.sql(
            """
            insert into purged_document (
              message, purged_at, retained_from, retained_until, period, party, legal_reference,
              report_sha256, recognition, package_file)
            values (
              :message, :at, :from, :until, :period, :party, :reference,
              :report, :recognition, :file)
            """)
        .param("message", purged.message())
        .param("at", Times.of(purged.purgedAt()))
        .param("from", Times.of(purged.from()))
        .param("until", Times.of(purged.until()))
        .param("period", purged.period().toString())
        .param("party", purged.party())
        .param("reference", purged.legalReference())
        .param("report", purged.reportSha256())
        .param("recognition", purged.recognition())
        .param("file", purged.packageFile())
        .update();
  }

  /** Empty if the content is there. */
  public Optional<PurgedDocument> of(UUID message) {
    return jdbc.sql("select * from purged_document where message = :message")
        .param("message", message)
        .query(PurgedDocuments::read)
        .optional();
  }

  /** How many there are. */
  public long count() {
    return jdbc.sql("select count(*) from purged_document").query(Long.class).single();
  }

  private static PurgedDocument read(ResultSet row, int number) throws SQLException {
    return new PurgedDocument(
        row.getObject("message", UUID.class),
        Times.read(row, "purged_at"),
        Times.read(row, "retained_from"),
        Times.read(row, "retained_until"),
        Period.parse(row.getString("period")),
        row.getString("party"),
        row.getString("legal_reference"),
        row.getString("report_sha256"),
        row.getString("recognition"),
        row.getString("package_file"));
  }
}
