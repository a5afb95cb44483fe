// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.change.ChangeRequest.Decision;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Change requests in the database; rows are only added. */
final class ChangeRequestStore {
  private static final String REQUEST =
      "select r.id, r.change_json, r.proposal, r.received_at, o.outcome, o.decided_at, o.tree_index"
          + " from change_request r left join change_outcome o on o.request_id = r.id ";

  private final JdbcClient jdbc;

  ChangeRequestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, newest first. */
  List<ChangeRequest> all() {
    return jdbc.sql(REQUEST + "order by r.received_at desc, r.id").query(this::request).list();
  }

  Optional<ChangeRequest> find(String id) {
    return jdbc.sql(REQUEST + "where r.id = ?").param(id).query(this::request).optional();
  }

  /** The same, and nobody else decides about it until the transaction ends. */
  Optional<ChangeRequest> lock(String id) {
    return jdbc.sql("select id from change_request where id = ? for update")
        .param(id)
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }

  void add(ChangeRequest request) {
    jdbc.sql(
            "insert into change_request (id, received_at, change_json, proposal)"
                + " values (?, ?, ?, ?)")
        .params(
            request.id(),
            utc(request.receivedAt()),
            ChangeJson.write(request.change()),
            request.proposal())
        .update();
  }

  void addApproval(String id, int number, String approval, Instant now) {
    jdbc.sql(
            "insert into change_approval (request_id, approval_number, received_at, approval)"
                + " values (?, ?, ?, ?)")
        .params(id, number, utc(now), approval)
        .update();
  }

  void decide(String id, Decision decision, @Nullable String withdrawal) {
    jdbc.sql(
            "insert into change_outcome (request_id, decided_at, outcome, tree_index, withdrawal)"
                + " values (?, ?, ?, ?, ?)")
        .param(id)
        .param(utc(decision.at()))
        .param(decision.state().name())
        .param(decision.logIndex())
        .param(withdrawal)
        .update();
  }

  private ChangeRequest request(ResultSet row, int n) throws SQLException {
    return new ChangeRequest(
        change(row.getBytes(2)),
        row.getString(3),
        approvals(row.getString(1)),
        instant(row, 4),
        decision(row));
  }

  private List<String> approvals(String id) {
    return jdbc.sql(
            "select approval from change_approval where request_id = ? order by approval_number")
        .param(id)
        .query(String.class)
        .list();
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    String outcome = row.getString(5);
    return outcome == null
        ? null
        : new Decision(ChangeState.valueOf(outcome), instant(row, 6), row.getObject(7, Long.class));
  }

  private static Change change(byte[] json) {
    try {
      return ChangeJson.read(json);
    } catch (MalformedEntryException e) {
      throw new IllegalStateException("A change request is damaged in the database", e);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
