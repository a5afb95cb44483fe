// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Acts on many documents: asked for, decided on by a second person, carried out one by one. Which
 * documents are meant never changes once it is asked for.
 */
public final class BulkRequests {
  private final JdbcClient jdbc;

  BulkRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a request and its documents, in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the same form was sent before
   */
  public void add(BulkRequest request, List<BulkItem> items) {
    jdbc.sql(
            """
            insert into bulk_request (
              id, kind, reason, reference, requested_by, requested_at, expires_at, status)
            values (:id, :kind, :reason, :reference, :by, :at, :expires, 'WAITING')
            """)
        .param("id", request.id())
        .param("kind", request.kind().name())
        .param("reason", JdbcHistory.bounded(request.reason()))
        .param("reference", request.reference())
        .param("by", request.requestedBy())
        .param("at", Times.of(request.requestedAt()))
        .param("expires", Times.of(request.expiresAt()))
        .update();
    items.forEach(this::add);
  }

  private void add(BulkItem item) {
    jdbc.sql(
            """
            insert into bulk_item (request, position, message, seen_version)
            values (:request, :position, :message, :version)
            """)
        .param("request", item.request())
        .param("position", item.position())
        .param("message", item.message())
        .param("version", item.version())
        .update();
  }

  /** A request as it stands at {@code now}. */
  public Optional<BulkRequest> find(UUID id, Instant now) {
    return jdbc.sql("select * from bulk_request where id = :id")
        .param("id", id)
        .query(BulkRequests::read)
        .optional()
        .map(request -> request.at(now));
  }

  /** The newest requests as they stand at {@code now}. */
  public List<BulkRequest> newest(int maximum, Instant now) {
    return jdbc
        .sql("select * from bulk_request order by requested_at desc, id limit :maximum")
        .param("maximum", maximum)
        .query(BulkRequests::read)
        .list()
        .stream()
        .map(request -> request.at(now))
        .toList();
  }

  /** The documents of a request, in their order. */
  public List<BulkItem> items(UUID request) {
    return jdbc.sql("select * from bulk_item where request = :request order by position")
        .param("request", request)
        .query(BulkRequests::item)
        .list();
  }

  /** Decides on a request that waits, in the caller's transaction; false if it no longer does. */
  public boolean decide(UUID id, BulkRequest.Status status, String by, Instant now) {
    return jdbc.sql(
                """
                update bulk_request set status = :status, decided_by = :by, decided_at = :now
                where id = :id and status = 'WAITING' and expires_at > :now
                """)
            .param("status", status.name())
            .param("by", by)
            .param("now", Times.of(now))
            .param("id", id)
            .update()
        > 0;
  }

  /** What is approved and not carried out, the oldest approval first. */
  public List<BulkItem> open(int maximum) {
    return jdbc.sql(
            """
            select i.* from bulk_item i join bulk_request r on r.id = i.request
            where r.status = 'APPROVED' and i.outcome is null
            order by r.decided_at, i.request, i.position limit :maximum
            """)
        .param("maximum", maximum)
        .query(BulkRequests::item)
        .list();
  }

  /** Says what became of a document, in the caller's transaction. */
  public void settle(BulkItem item, BulkItem.Outcome outcome, String detail) {
    jdbc.sql(
            """
            update bulk_item set outcome = :outcome, detail = :detail
            where request = :request and position = :position and outcome is null
            """)
        .param("outcome", outcome.name())
        .param("detail", detail)
        .param("request", item.request())
        .param("position", item.position())
        .update();
    jdbc.sql(
            """
            update bulk_request set status = 'DONE'
            where id = :request and status = 'APPROVED' and not exists (
              select 1 from bulk_item where request = :request and outcome is null)
            """)
        .param("request", item.request())
        .update();
  }

  private static BulkRequest read(ResultSet row, int number) throws SQLException {
    return new BulkRequest(
        row.getObject("id", UUID.class),
        BulkRequest.Kind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("reference"),
        row.getString("requested_by"),
        Times.read(row, "requested_at"),
        Times.read(row, "expires_at"),
        BulkRequest.Status.valueOf(row.getString("status")),
        row.getString("decided_by"),
        Times.readOrNull(row, "decided_at"));
  }

  private static BulkItem item(ResultSet row, int number) throws SQLException {
    String outcome = row.getString("outcome");
    return new BulkItem(
        row.getObject("request", UUID.class),
        row.getInt("position"),
        row.getObject("message", UUID.class),
        row.getInt("seen_version"),
        outcome == null ? null : BulkItem.Outcome.valueOf(outcome),
        row.getString("detail"));
  }
}
