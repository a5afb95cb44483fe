// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The business acknowledgements: ours for inbound, the other Party's for outbound documents. */
public final class Acknowledgements {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  public Acknowledgements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps an acknowledgement in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException if its carrier's has been kept already
   */
  public void keep(StoredAcknowledgement acknowledgement) {
    jdbc.sql(
            """
            insert into acknowledgement (message, carried_by, status, reasons, at)
            values (:message, :carriedBy, :status, :reasons, :at)
            """)
        .param("message", acknowledgement.message())
        .param("carriedBy", acknowledgement.carriedBy())
        .param("status", acknowledgement.status().name())
        .param("reasons", JSON.writeValueAsString(acknowledgement.reasons()))
        .param("at", Times.of(acknowledgement.at()))
        .update();
  }

  /** The newest acknowledgement of a document: one that says ACCEPTED follows a mere RECEIVED. */
  public Optional<StoredAcknowledgement> of(UUID message) {
    return jdbc.sql("select * from acknowledgement where message = :id order by at desc limit 1")
        .param("id", message)
        .query(Acknowledgements::read)
        .optional();
  }

  /** Every acknowledgement of a document, oldest first. */
  public List<StoredAcknowledgement> all(UUID message) {
    return jdbc.sql("select * from acknowledgement where message = :id order by at")
        .param("id", message)
        .query(Acknowledgements::read)
        .list();
  }

  /** The acknowledgement that this message carries. */
  public Optional<StoredAcknowledgement> carriedBy(UUID message) {
    return jdbc.sql("select * from acknowledgement where carried_by = :id")
        .param("id", message)
        .query(Acknowledgements::read)
        .optional();
  }

  private static StoredAcknowledgement read(ResultSet row, int number) throws SQLException {
    return new StoredAcknowledgement(
        row.getObject("message", UUID.class),
        row.getObject("carried_by", UUID.class),
        AcknowledgementStatus.valueOf(row.getString("status")),
        List.of(JSON.readValue(row.getString("reasons"), StatusReason[].class)),
        Times.read(row, "at"));
  }
}
