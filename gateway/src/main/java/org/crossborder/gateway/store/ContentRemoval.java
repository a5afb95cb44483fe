// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the content of a message away, and of all that belongs to it: acknowledgements, fragments.
 * Ids, hashes, states, times and receipts stay. In one transaction; the payloads themselves are
 * only noted, for other messages may have the same.
 */
public final class ContentRemoval {
  private static final int AT_ONCE = 500;

  /** In this order, for the rows of one table name those of the next. */
  private static final List<String> STEPS =
      List.of(
          """
          delete from event_dispatch
          where event in (select id from document_event where message in (:messages))
          """,
          "delete from document_event where message in (:messages)",
          "delete from polled_delivery where message in (:messages)",
          "delete from idempotency_key where message in (:messages)",
          "delete from pulled_message where message in (:messages)",
          "delete from reported_error where message in (:messages)",
          "delete from trace_context where message in (:messages)",
          "delete from report where message in (:messages)",
          """
          update filing set fields = null, sha256 = null, size_bytes = null, sentence = null
          where message in (:messages)
          """,
          "update part_info set properties = '[]' where message in (:messages)",
          // these lines quote what was found in the document
          """
          update history_event set detail = ''
          where message in (:messages) and to_state in ('REJECTED', 'REFUSED', 'FAILED', 'HELD')
          """,
          """
          update message set purged_at = :now, properties = '[]', error = null,
            version = version + 1
          where id in (:messages)
          """);

  private final JdbcClient jdbc;
  private final PurgedDocuments purged;
  private final PayloadRemovals payloads;
  private final Acknowledgements acknowledgements;
  private final JdbcHistory history;

  ContentRemoval(JdbcClient jdbc, PurgedDocuments purged, PayloadRemovals payloads) {
    this.jdbc = jdbc;
    this.purged = purged;
    this.payloads = payloads;
    this.acknowledgements = new Acknowledgements(jdbc);
    this.history = new JdbcHistory(jdbc);
  }

  /**
   * Removes the content, in the caller's transaction.
   *
   * @return false if that must not be, or not now: the message is no longer as {@code seen}, is
   *     held, was purged before, or something that belongs to it is still on its way
   */
  public boolean remove(StoredMessage seen, PurgedDocument why) {
    if (!lock(seen) || isHeld(seen.id())) {
      return false;
    }
    List<UUID> all = whole(seen);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<UUID> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      if (isActive(some)) {
        throw new StillActiveException();
      }
      payloads.note(some, why.purgedAt());
      STEPS.forEach(step -> run(step, some, why));
    }
    acknowledgements.forgetSentences(seen.id());
    purged.add(why);
    history.append(seen.id(), why.purgedAt(), seen.state(), seen.state(), line(why));
    return true;
  }

  /** Something that belongs to the message is still on its way; the transaction must not stand. */
  public static final class StillActiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A hold that comes at this moment waits for this lock, or has it and is seen. */
  private boolean lock(StoredMessage seen) {
    return jdbc.sql(
            """
            select id from message
            where id = :id and version = :version and purged_at is null for update
            """)
        .param("id", seen.id())
        .param("version", seen.version())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  private boolean isHeld(UUID message) {
    return jdbc.sql("select count(*) from legal_hold where message = :message")
            .param("message", message)
            .query(Integer.class)
            .single()
        > 0;
  }

  private boolean isActive(List<UUID> messages) {
    return jdbc.sql("select count(*) from message where id in (:messages) and due_at is not null")
            .param("messages", messages)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void run(String step, List<UUID> messages, PurgedDocument why) {
    JdbcClient.StatementSpec statement = jdbc.sql(step).param("messages", messages);
    (step.contains(":now") ? statement.param("now", Times.of(why.purgedAt())) : statement).update();
  }

  /** The message, the messages that speak of it, and the pieces of all of them. */
  private List<UUID> whole(StoredMessage message) {
    List<UUID> whole = new ArrayList<>(List.of(message.id()));
    whole.addAll(words(message));
    List<UUID> pieces =
        whole.stream().flatMap(source -> pieces(source).stream()).distinct().toList();
    return Stream.concat(whole.stream(), pieces.stream()).distinct().toList();
  }

  private List<UUID> words(StoredMessage message) {
    return jdbc.sql(
            """
            select carried_by from acknowledgement where message = :id
            union
            select id from message
            where ref_to_message_id = :messageId
              and lifecycle in ('INBOUND_ACKNOWLEDGEMENT', 'OUTBOUND_ACKNOWLEDGEMENT')
              and sender in (:parties) and recipient in (:parties)
            """)
        .param("id", message.id())
        .param("messageId", message.messageId())
        .param("parties", List.of(message.sender(), message.recipient()))
        .query(UUID.class)
        .list();
  }

  private List<UUID> pieces(UUID source) {
    return jdbc.sql(
            """
            select message from outbound_fragment where source = :source
            union
            select piece.message from inbound_fragment piece
            join fragment_group whole on whole.id = piece.fragment_group
            where whole.source = :source
            """)
        .param("source", source)
        .query(UUID.class)
        .list();
  }

  private static String line(PurgedDocument why) {
    return "Purged: retained until %s, %s from %s (%s)"
        .formatted(why.until(), why.period(), why.from(), why.legalReference());
  }
}
