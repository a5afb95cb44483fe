// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.Filing.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Filings and what happened to them. Each change is fenced by the version that was seen, so of two
 * who act at once the second changes nothing.
 */
public final class Filings {
  private static final String SELECT = "select * from filing";

  private final JdbcClient jdbc;
  private final Dialect dialect;

  Filings(JdbcClient jdbc, Dialect dialect) {
    this.jdbc = jdbc;
    this.dialect = dialect;
  }

  /**
   * Adds a filing with its first event, in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException if there is one with this id
   */
  public void add(Filing filing) {
    jdbc.sql(
            """
            insert into filing (
              id, document_type, origin, organisation, status, version, authority, created_at,
              changed_at, changed_by)
            values (
              :id, :type, :origin, :organisation, :status, 0, :authority, :createdAt, :createdAt,
              :changedBy)
            """)
        .param("id", filing.id())
        .param("type", filing.type())
        .param("origin", filing.origin().name())
        .param("organisation", filing.organisation())
        .param("status", filing.status().name())
        .param("authority", filing.authority())
        .param("createdAt", Times.of(filing.createdAt()))
        .param("changedBy", filing.changedBy())
        .update();
    write(filing, 0);
    note(
        filing.id(),
        new FilingEvent(0, filing.createdAt(), filing.changedBy(), FilingEvent.What.CREATED, ""));
  }

  /** The filing as it is now. */
  public Optional<Filing> find(UUID id) {
    return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Filings::read).optional();
  }

  /** The filing that has become this message. */
  public Optional<Filing> ofMessage(UUID message) {
    return jdbc.sql(SELECT + " where message = :message")
        .param("message", message)
        .query(Filings::read)
        .optional();
  }

  /** An organisation's, the last changed first. */
  public List<Filing> of(String organisation, int maximum) {
    return of(organisation, 0, maximum);
  }

  /** The same, without the first of them. */
  public List<Filing> of(String organisation, int without, int maximum) {
    return jdbc.sql(
            SELECT
                + " where organisation = :organisation order by changed_at desc, id"
                + " limit :maximum offset :without")
        .param("organisation", organisation)
        .param("without", without)
        .param("maximum", maximum)
        .query(Filings::read)
        .list();
  }

  /** Those before an authority in these states, the one that waits longest first. */
  public List<Filing> before(String authority, Collection<Status> states, int maximum) {
    return before(authority, states, "changed_at", maximum);
  }

  /** The same, the last changed first. */
  public List<Filing> lately(String authority, Collection<Status> states, int maximum) {
    return before(authority, states, "changed_at desc", maximum);
  }

  private List<Filing> before(
      String authority, Collection<Status> states, String order, int maximum) {
    return jdbc.sql(
            SELECT
                + " where authority = :authority and status in (:states) order by "
                + order
                + ", id limit :maximum")
        .param("authority", authority)
        .param("states", states.stream().map(Status::name).toList())
        .param("maximum", maximum)
        .query(Filings::read)
        .list();
  }

  /**
   * Replaces a filing, in the caller's transaction.
   *
   * @param after the filing as it is to be, in the version that was seen
   * @param event what happened; its version is not looked at
   * @param dueAt when something is to be done about it, or null
   * @return false, and nothing is changed, if somebody else was faster
   */
  public boolean change(Filing after, FilingEvent event, @Nullable Instant dueAt) {
    int next = after.version() + 1;
    boolean changed =
        jdbc.sql(
                    """
                    update filing set version = :next, changed_at = :at, changed_by = :by,
                      status = :status, authority = :authority, sentence = :sentence,
                      approved_by = :approvedBy, message = :message, due_at = :dueAt
                    where id = :id and version = :seen
                    """)
                .param("next", next)
                .param("at", Times.of(event.at()))
                .param("by", event.by())
                .param("status", after.status().name())
                .param("authority", after.authority())
                .param("sentence", after.sentence())
                .param("approvedBy", after.approvedBy())
                .param("message", after.message())
                .param("dueAt", Times.of(dueAt))
                .param("id", after.id())
                .param("seen", after.version())
                .update()
            > 0;
    if (changed) {
      write(after, next);
      note(after.id(), new FilingEvent(next, event.at(), event.by(), event.what(), event.detail()));
    }
    return changed;
  }

  /** What was typed, and the bytes. */
  private void write(Filing filing, int version) {
    StoredPayload content = filing.content();
    jdbc.sql(
            """
            update filing set fields = :fields, sha256 = :sha256, size_bytes = :size,
              document_number = :number, recipient = :recipient
            where id = :id and version = :version
            """)
        .param("fields", filing.fields())
        .param("sha256", content == null ? null : content.sha256())
        .param("size", content == null ? null : content.size())
        .param("number", filing.number())
        .param("recipient", filing.recipient())
        .param("id", filing.id())
        .param("version", version)
        .update();
  }

  /**
   * Takes a filing away that its trader does not want any more, in the caller's transaction.
   *
   * @return false if somebody else was faster
   */
  public boolean remove(UUID id, int seen) {
    return jdbc.sql(
                """
                delete from filing where id = :id and version = :seen
                  and status in ('DRAFT', 'RETURNED')
                """)
            .param("id", id)
            .param("seen", seen)
            .update()
        > 0;
  }

  /** What happened to it, in order. */
  public List<FilingEvent> events(UUID id) {
    return jdbc.sql(
            """
            select version, at, by_whom, what, detail from filing_event
            where filing = :id order by version
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new FilingEvent(
                    row.getInt("version"),
                    Times.read(row, "at"),
                    row.getString("by_whom"),
                    FilingEvent.What.valueOf(row.getString("what")),
                    row.getString("detail")))
        .list();
  }

  /** Whether this person had a hand in the content, and so must not approve it. */
  public boolean isAuthor(UUID id, String person) {
    return jdbc.sql(
                """
                select count(*) from filing_event
                where filing = :id and by_whom = :person and what in (:what)
                """)
            .param("id", id)
            .param("person", person)
            .param(
                "what",
                Arrays.stream(FilingEvent.What.values())
                    .filter(FilingEvent.What::isAuthors)
                    .map(Enum::name)
                    .toList())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Approved ones that are to be sealed now, the oldest first. */
  public List<Filing> due(Instant now, int maximum) {
    return jdbc.sql(SELECT + " where due_at <= :now order by due_at, id limit :maximum")
        .param("now", Times.of(now))
        .param("maximum", maximum)
        .query(Filings::read)
        .list();
  }

  /** Puts off what is due, if nobody else has meanwhile; so of two who want it one has it. */
  public boolean postpone(Filing seen, Instant until, Instant now) {
    return jdbc.sql(
                """
                update filing set due_at = :until
                where id = :id and version = :seen and due_at <= :now
                """)
            .param("until", Times.of(until))
            .param("id", seen.id())
            .param("seen", seen.version())
            .param("now", Times.of(now))
            .update()
        > 0;
  }

  /** The next number of a series, from 1; taken for good once the caller's transaction stands. */
  public long nextNumber(String series) {
    if (!take(series)) {
      create(series);
      take(series);
    }
    return jdbc.sql("select taken from filing_number where series = :series")
        .param("series", series)
        .query(Long.class)
        .single();
  }

  private boolean take(String series) {
    return jdbc.sql("update filing_number set taken = taken + 1 where series = :series")
            .param("series", series)
            .update()
        > 0;
  }

  private void create(String series) {
    try {
      jdbc.sql(
              "insert into filing_number (series, taken) values (:series, 0)" + dialect.orNothing())
          .param("series", series)
          .update();
    } catch (DuplicateKeyException e) {
      // somebody else was faster, and that will do
    }
  }

  private void note(UUID filing, FilingEvent event) {
    jdbc.sql(
            """
            insert into filing_event (filing, version, at, by_whom, what, detail)
            values (:filing, :version, :at, :by, :what, :detail)
            """)
        .param("filing", filing)
        .param("version", event.version())
        .param("at", Times.of(event.at()))
        .param("by", event.by())
        .param("what", event.what().name())
        .param("detail", JdbcHistory.bounded(event.detail()))
        .update();
  }

  private static Filing read(ResultSet row, int number) throws SQLException {
    String sha256 = row.getString("sha256");
    return new Filing(
        row.getObject("id", UUID.class),
        row.getString("document_type"),
        Filing.Origin.valueOf(row.getString("origin")),
        row.getString("organisation"),
        Status.valueOf(row.getString("status")),
        row.getInt("version"),
        row.getString("authority"),
        row.getString("fields"),
        sha256 == null ? null : new StoredPayload(sha256, row.getLong("size_bytes")),
        row.getString("document_number"),
        row.getString("recipient"),
        Times.read(row, "created_at"),
        Times.read(row, "changed_at"),
        row.getString("changed_by"),
        row.getString("sentence"),
        row.getString("approved_by"),
        row.getObject("message", UUID.class));
  }
}
