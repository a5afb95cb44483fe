// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The outbox of events about documents. An event is added in the transaction of what it tells, so a
 * kill loses both or none; events are not changed.
 */
public final class DocumentEvents {
  /** What lies between two states that a national system needs to know. */
  private static final Set<State> PASSED_OVER =
      EnumSet.of(State.SENDING, State.SPLIT, State.JOINING);

  private static final Set<State> OF_NO_DOCUMENT =
      EnumSet.of(State.APPLIED, State.REFUSED, State.JOINED);

  private final JdbcClient jdbc;

  DocumentEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the event that a document has come to its state, if that is worth telling. */
  void moved(StoredMessage after, String detail, Instant at) {
    if (after.lifecycle().carriesDocument() && !PASSED_OVER.contains(after.state())) {
      add(after, kind(after.state()), detail, at);
    }
  }

  /** The kind of the events that tell of a state. */
  public static String kind(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** Every kind that a change of state has. */
  public static List<String> kinds() {
    return Arrays.stream(State.values())
        .filter(state -> !PASSED_OVER.contains(state) && !OF_NO_DOCUMENT.contains(state))
        .map(DocumentEvents::kind)
        .toList();
  }

  /**
   * Adds an event in the caller's transaction.
   *
   * @param kind what happened: lower-case letters and hyphens, at most 32
   * @throws org.springframework.dao.DuplicateKeyException if this kind was added to this version of
   *     the document before
   */
  public void add(StoredMessage document, String kind, String detail, Instant at) {
    insert(document, document.id() + "-" + kind + "-" + document.version(), kind, detail, at, at);
  }

  /** Adds an event that is given to nobody by subscription, unless it is there. */
  void addDirected(StoredMessage document, String id, String kind, String detail, Instant at) {
    if (find(id).isEmpty()) {
      insert(document, id, kind, detail, at, null);
    }
  }

  private void insert(
      StoredMessage document,
      String id,
      String kind,
      String detail,
      Instant at,
      @Nullable Instant newSince) {
    jdbc.sql(
            """
            insert into document_event (id, message, kind, detail, at, new_since)
            values (:id, :message, :kind, :detail, :at, :newSince)
            """)
        .param("id", id)
        .param("message", document.id())
        .param("kind", kind)
        .param("detail", JdbcHistory.bounded(detail))
        .param("at", Times.of(at))
        .param("newSince", Times.of(newSince))
        .update();
  }

  /** An event by its id. */
  public Optional<DocumentEvent> find(String id) {
    return jdbc.sql("select id, message, kind, detail, at from document_event where id = :id")
        .param("id", id)
        .query(DocumentEvents::read)
        .optional();
  }

  /** The oldest that have not been given to those who want them. */
  public List<DocumentEvent> news(int maximum) {
    return jdbc.sql(
            """
            select id, message, kind, detail, at from document_event
            where new_since is not null order by new_since, id limit :maximum
            """)
        .param("maximum", maximum)
        .query(DocumentEvents::read)
        .list();
  }

  /** The newest, newest first. */
  public List<DocumentEvent> newest(int maximum) {
    return jdbc.sql(
            """
            select id, message, kind, detail, at from document_event
            order by at desc, id limit :maximum
            """)
        .param("maximum", maximum)
        .query(DocumentEvents::read)
        .list();
  }

  /** The newest that happened at {@code from} or later, oldest first. */
  public List<DocumentEvent> since(Instant from, int maximum) {
    return jdbc.sql(
            """
            select * from (
              select id, message, kind, detail, at from document_event
              where at >= :from order by at desc, id limit :maximum) newest
            order by at, id
            """)
        .param("from", Times.of(from))
        .param("maximum", maximum)
        .query(DocumentEvents::read)
        .list();
  }

  /** Marks an event as given, in the caller's transaction; false if somebody was faster. */
  boolean given(String id) {
    return jdbc.sql(
                "update document_event set new_since = null where id = :id and new_since is not"
                    + " null")
            .param("id", id)
            .update()
        > 0;
  }

  static DocumentEvent read(ResultSet row, int number) throws SQLException {
    return new DocumentEvent(
        row.getString("id"),
        row.getObject("message", UUID.class),
        row.getString("kind"),
        row.getString("detail"),
        Times.read(row, "at"));
  }
}
