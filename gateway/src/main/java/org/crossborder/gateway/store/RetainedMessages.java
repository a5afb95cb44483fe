// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ended messages whose content is kept, and how it is taken away from them: documents with all that
 * belongs to them, and what stands alone, such as statements of a day.
 */
public final class RetainedMessages {
  private static final PagePosition FIRST = new PagePosition(Instant.EPOCH, new UUID(0, 0));

  private final JdbcClient jdbc;

  RetainedMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those stored before a time, the oldest first.
   *
   * @param after where the page before ended, or null
   */
  public List<RetainedMessage> storedBefore(
      Instant before, @Nullable PagePosition after, int maximum) {
    PagePosition last = Objects.requireNonNullElse(after, FIRST);
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + """
                , coalesce((select at from receipt where receipt.message = message.id), updated_at)
                  as retained_from,
                exists (select 1 from legal_hold where legal_hold.message = message.id) as held
                from message
                where purged_at is null and due_at is null and created_at < :before
                  and created_at >= :lastAt and (created_at > :lastAt or id > :lastId)
                  and lifecycle not in ('INBOUND_FRAGMENT', 'OUTBOUND_FRAGMENT')
                  and not exists (
                    select 1 from acknowledgement where acknowledgement.carried_by = message.id)
                order by created_at, id limit :maximum
                """)
        .param("before", Times.of(before))
        .param("lastAt", Times.of(last.createdAt()))
        .param("lastId", last.id())
        .param("maximum", maximum)
        .query(RetainedMessages::read)
        .list();
  }

  /** What the periods of a message are counted from. */
  public Instant from(StoredMessage message) {
    return jdbc.sql("select at from receipt where message = :id")
        .param("id", message.id())
        .query((row, number) -> Times.read(row, "at"))
        .optional()
        .orElse(message.updatedAt());
  }

  private static RetainedMessage read(ResultSet row, int number) throws SQLException {
    return new RetainedMessage(
        MessageRow.read(row, number), Times.read(row, "retained_from"), row.getBoolean("held"));
  }
}
