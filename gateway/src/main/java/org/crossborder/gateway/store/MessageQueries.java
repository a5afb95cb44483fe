// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads messages and their parts. */
final class MessageQueries {
  private final JdbcClient jdbc;

  MessageQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StoredMessage> find(UUID id) {
    return jdbc.sql("select " + MessageRow.COLUMNS + " from message where id = :id")
        .param("id", id)
        .query(MessageRow::read)
        .optional();
  }

  Optional<StoredMessage> find(Direction direction, String messageId) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + " from message where direction = :direction and message_id = :messageId")
        .param("direction", direction.name())
        .param("messageId", messageId)
        .query(MessageRow::read)
        .optional();
  }

  List<StoredMessage> list(MessageFilter filter) {
    return MessageList.of(filter, jdbc);
  }

  List<StoredPart> parts(UUID id) {
    return jdbc.sql(
            """
            select content_id, mime_type, character_set, properties, sha256, size from part_info
            where message = :message order by position
            """)
        .param("message", id)
        .query(
            (row, number) ->
                new StoredPart(
                    row.getString("content_id"),
                    row.getString("mime_type"),
                    row.getString("character_set"),
                    Properties.read(row.getString("properties")),
                    new StoredPayload(row.getString("sha256"), row.getLong("size"))))
        .list();
  }

  MessageHeader header(UUID id) {
    return jdbc.sql(
            "select agreement_type, agreement_pmode, properties from message where id = :id")
        .param("id", id)
        .query(
            (row, number) ->
                new MessageHeader(
                    row.getString("agreement_type"),
                    row.getString("agreement_pmode"),
                    Properties.read(row.getString("properties"))))
        .single();
  }

  /**
   * What is to be worked on and taken by nobody, or by somebody whose time is over; locked until
   * the caller's transaction ends. What another is taking at this moment is passed over.
   */
  List<StoredMessage> lockDue(Set<Lifecycle> lifecycles, int maximum, Instant now) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + """
                from message
                where lifecycle in (:lifecycles) and due_at <= :now
                order by due_at, created_at
                limit :maximum
                for update skip locked
                """)
        .param("lifecycles", names(lifecycles))
        .param("now", Times.of(now))
        .param("maximum", maximum)
        .query(MessageRow::read)
        .list();
  }

  /** The same of what goes to one Party. */
  List<StoredMessage> lockDue(
      Set<Lifecycle> lifecycles, String recipient, int maximum, Instant now) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + """
                from message
                where lifecycle in (:lifecycles) and recipient = :recipient and due_at <= :now
                order by due_at, created_at
                limit :maximum
                for update skip locked
                """)
        .param("lifecycles", names(lifecycles))
        .param("recipient", recipient)
        .param("now", Times.of(now))
        .param("maximum", maximum)
        .query(MessageRow::read)
        .list();
  }

  /** Whom due messages go to, whoever waits longest first. */
  List<String> recipientsDue(Set<Lifecycle> lifecycles, Instant now) {
    return jdbc.sql(
            """
            select recipient from message
            where lifecycle in (:lifecycles) and due_at <= :now
            group by recipient order by min(due_at)
            """)
        .param("lifecycles", names(lifecycles))
        .param("now", Times.of(now))
        .query(String.class)
        .list();
  }

  private static List<String> names(Set<Lifecycle> lifecycles) {
    return lifecycles.stream().map(Lifecycle::name).toList();
  }
}
