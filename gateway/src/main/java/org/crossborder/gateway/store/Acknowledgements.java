// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
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
            insert into acknowledgement (message, carried_by, status, reasons, at, said_by)
            values (:message, :carriedBy, :status, :reasons, :at, :by)
            """)
        .param("message", acknowledgement.message())
        .param("carriedBy", acknowledgement.carriedBy())
        .param("status", acknowledgement.status().name())
        .param("reasons", JSON.writeValueAsString(acknowledgement.reasons()))
        .param("at", Times.of(acknowledgement.at()))
        .param("by", acknowledgement.by())
        .update();
  }

  /** The acknowledgement of a document that says most: USED says more than ACCEPTED. */
  public Optional<StoredAcknowledgement> of(UUID message) {
    return all(message).stream().max(Comparator.comparing(StoredAcknowledgement::status));
  }

  /** Every acknowledgement of a document, oldest first; of one second in the order of statuses. */
  public List<StoredAcknowledgement> all(UUID message) {
    return jdbc
        .sql("select * from acknowledgement where message = :id")
        .param("id", message)
        .query(Acknowledgements::read)
        .list()
        .stream()
        .sorted(
            Comparator.comparing(StoredAcknowledgement::at)
                .thenComparing(StoredAcknowledgement::status))
        .toList();
  }

  /**
   * Holds a document's row until the caller's transaction ends, so that of two who acknowledge it
   * at once, in whatever node, the second sees what the first has said.
   */
  public void hold(UUID message) {
    jdbc.sql("select id from message where id = :id for update")
        .param("id", message)
        .query(UUID.class)
        .optional();
  }

  /** The acknowledgement that this message carries. */
  public Optional<StoredAcknowledgement> carriedBy(UUID message) {
    return jdbc.sql("select * from acknowledgement where carried_by = :id")
        .param("id", message)
        .query(Acknowledgements::read)
        .optional();
  }

  /** Leaves the codes, rules and articles of reasons, which quote nothing of the document. */
  void forgetSentences(UUID message) {
    for (StoredAcknowledgement said : all(message)) {
      List<StatusReason> coded =
          said.reasons().stream().map(StatusReason::withoutSentence).toList();
      jdbc.sql("update acknowledgement set reasons = :reasons where carried_by = :carriedBy")
          .param("reasons", JSON.writeValueAsString(coded))
          .param("carriedBy", said.carriedBy())
          .update();
    }
  }

  private static StoredAcknowledgement read(ResultSet row, int number) throws SQLException {
    return new StoredAcknowledgement(
        row.getObject("message", UUID.class),
        row.getObject("carried_by", UUID.class),
        AcknowledgementStatus.valueOf(row.getString("status")),
        List.of(JSON.readValue(row.getString("reasons"), StatusReason[].class)),
        Times.read(row, "at"),
        row.getString("said_by"));
  }
}
