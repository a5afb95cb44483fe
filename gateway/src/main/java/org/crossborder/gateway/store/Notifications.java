// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants to be told, and what is still to be told; it stands here until it is done. */
public final class Notifications {
  private final JdbcClient jdbc;

  Notifications(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a person has chosen; empty if nothing is to be told. */
  public Optional<NotificationChoice> of(String person) {
    return jdbc.sql("select * from notification_choice where person = :person")
        .param("person", person)
        .query(
            (row, number) ->
                new NotificationChoice(
                    row.getString("person"),
                    row.getString("organisation"),
                    row.getBoolean("officer"),
                    row.getString("email"),
                    row.getString("language")))
        .optional();
  }

  /** Replaces what a person has chosen, in the caller's transaction. */
  public void choose(NotificationChoice choice, Instant now) {
    forget(choice.person());
    jdbc.sql(
            """
            insert into notification_choice (
              person, organisation, officer, email, language, changed_at)
            values (:person, :organisation, :officer, :email, :language, :now)
            """)
        .param("person", choice.person())
        .param("organisation", choice.organisation())
        .param("officer", choice.officer())
        .param("email", choice.email())
        .param("language", choice.language())
        .param("now", Times.of(now))
        .update();
  }

  /** Nothing is told any more, and the address is gone; in the caller's transaction. */
  public void forget(String person) {
    jdbc.sql("delete from notification_choice where person = :person")
        .param("person", person)
        .update();
  }

  /** The persons of an organisation who want to be told. */
  public List<String> persons(String organisation, boolean officers) {
    return jdbc.sql(
            """
            select person from notification_choice
            where organisation = :organisation and (officer or not :officers) order by person
            """)
        .param("organisation", organisation)
        .param("officers", officers)
        .query(String.class)
        .list();
  }

  /**
   * Adds what is to be told, in the caller's transaction, unless it was added before.
   *
   * @param event what happened: the same whenever it is added
   */
  public void add(String person, String event, String kind, String path, Instant now) {
    if (isKnown(person, event)) {
      return;
    }
    jdbc.sql(
            """
            insert into notification (id, person, event, kind, path, at, attempts, due_at)
            values (:id, :person, :event, :kind, :path, :now, 0, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("person", person)
        .param("event", event)
        .param("kind", kind)
        .param("path", path)
        .param("now", Times.of(now))
        .update();
  }

  private boolean isKnown(String person, String event) {
    return jdbc.sql("select count(*) from notification where person = :person and event = :event")
            .param("person", person)
            .param("event", event)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Takes what is due; until {@code until} nobody else gets it. */
  public List<Notification> claim(int maximum, Instant until, Instant now) {
    Instant fence = until.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    return due(maximum, now).stream()
        .filter(each -> settle(each, fence, null))
        .map(
            each ->
                new Notification(
                    each.id(),
                    each.person(),
                    each.kind(),
                    each.path(),
                    each.at(),
                    each.attempts() + 1,
                    fence))
        .toList();
  }

  private List<Notification> due(int maximum, Instant now) {
    return jdbc.sql(
            """
            select * from notification where due_at <= :now order by due_at, id limit :maximum
            """)
        .param("now", Times.of(now))
        .param("maximum", maximum)
        .query(
            (row, number) ->
                new Notification(
                    row.getObject("id", UUID.class),
                    row.getString("person"),
                    row.getString("kind"),
                    row.getString("path"),
                    Times.read(row, "at"),
                    row.getInt("attempts"),
                    Times.read(row, "due_at")))
        .list();
  }

  /** To be tried again, or given up if {@code due} is null; false if the claim had run out. */
  public boolean retry(Notification claimed, String error, @Nullable Instant due) {
    return settle(claimed, due, JdbcHistory.bounded(error));
  }

  private boolean settle(Notification seen, @Nullable Instant due, @Nullable String error) {
    return jdbc.sql(
                """
                update notification set due_at = :due, attempts = attempts + :more, error = :error
                where id = :id and due_at = :seen
                """)
            .param("due", Times.of(due))
            .param("more", error == null ? 1 : 0)
            .param("error", error)
            .param("id", seen.id())
            .param("seen", Times.of(seen.dueAt()))
            .update()
        > 0;
  }

  /** It is told, or nobody wants it any more. */
  public void done(Notification claimed) {
    jdbc.sql("delete from notification where id = :id").param("id", claimed.id()).update();
  }

  /** What waits, and what was given up. */
  public int count(boolean givenUp) {
    return jdbc.sql(
            "select count(*) from notification where due_at is " + (givenUp ? "null" : "not null"))
        .query(Integer.class)
        .single();
  }
}
