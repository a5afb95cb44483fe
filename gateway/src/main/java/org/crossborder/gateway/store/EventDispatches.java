// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.gateway.store.EventDispatch.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Events on their way to consumers. What is to be done stands here alone; a claim is fenced by the
 * time it lasts, so who comes back after it changes nothing.
 */
public final class EventDispatches {
  /** The kind of the event that hands a document itself to one backend. */
  public static final String DELIVERY = "delivery";

  private final JdbcClient jdbc;
  private final DocumentEvents events;
  private final TransactionOperations transactions;

  EventDispatches(JdbcClient jdbc, DocumentEvents events, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * How a consumer stands.
   *
   * @param waiting events that it has not taken
   * @param oldest when the oldest of these happened, or null
   * @param givenUp events that expired
   */
  public record Backlog(int waiting, @Nullable Instant oldest, int givenUp) {}

  /** Gives a new event to those who want it; nothing if that has been done. */
  public void give(
      DocumentEvent event, Collection<String> consumers, Instant expiresAt, Instant now) {
    transactions.executeWithoutResult(
        status -> {
          if (events.given(event.id())) {
            consumers.forEach(consumer -> insert(consumer, event.id(), expiresAt, now));
          }
        });
  }

  /** Hands a document to one consumer, unless that was done; how that stands now. */
  public Status deliver(String consumer, StoredMessage document, Instant now) {
    String id = document.id().toString();
    Optional<Status> known = status(consumer, id);
    if (known.isEmpty()) {
      transactions.executeWithoutResult(
          status -> {
            events.addDirected(document, id, DELIVERY, "Handed to " + consumer, now);
            insert(consumer, id, null, now);
          });
    }
    return known.orElse(Status.WAITING);
  }

  private void insert(String consumer, String event, @Nullable Instant expiresAt, Instant now) {
    jdbc.sql(
            """
            insert into event_dispatch (consumer, event, status, attempts, expires_at, due_at)
            values (:consumer, :event, 'WAITING', 0, :expiresAt, :now)
            """)
        .param("consumer", consumer)
        .param("event", event)
        .param("expiresAt", Times.of(expiresAt))
        .param("now", Times.of(now))
        .update();
  }

  private Optional<Status> status(String consumer, String event) {
    return jdbc.sql(
            "select status from event_dispatch where consumer = :consumer and event = :event")
        .param("consumer", consumer)
        .param("event", event)
        .query((row, number) -> Status.valueOf(row.getString("status")))
        .optional();
  }

  /** Takes due dispatches; until {@code lease} has passed nobody else gets them. */
  public List<EventDispatch> claim(
      String consumer, int maximum, String worker, Duration lease, Instant now) {
    Instant until = now.plus(lease).truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              List<EventDispatch> due = lockDue(consumer, maximum, worker, until, now);
              due.forEach(this::claim);
              return due;
            }));
  }

  private List<EventDispatch> lockDue(
      String consumer, int maximum, String worker, Instant until, Instant now) {
    return jdbc.sql(
            """
            select event, attempts, expires_at from event_dispatch
            where consumer = :consumer and due_at <= :now
            order by due_at limit :maximum for update skip locked
            """)
        .param("consumer", consumer)
        .param("now", Times.of(now))
        .param("maximum", maximum)
        .query(
            (row, number) ->
                new EventDispatch(
                    consumer,
                    row.getString("event"),
                    row.getInt("attempts"),
                    row.getObject("expires_at") == null ? null : Times.read(row, "expires_at"),
                    worker,
                    until))
        .list();
  }

  private void claim(EventDispatch due) {
    jdbc.sql(
            """
            update event_dispatch set due_at = :until, claimed_by = :worker
            where consumer = :consumer and event = :event
            """)
        .param("until", Times.of(due.claimedUntil()))
        .param("worker", due.worker())
        .param("consumer", due.consumer())
        .param("event", due.event())
        .update();
  }

  /** The consumer has it; false if the claim had run out. */
  public boolean taken(EventDispatch claimed) {
    return settle(claimed, Status.TAKEN, null, null);
  }

  /** To be tried again. */
  public boolean retry(EventDispatch claimed, String error, Instant due) {
    return settle(claimed, Status.WAITING, error, due);
  }

  /** Not to be tried any more. */
  public boolean giveUp(EventDispatch claimed, String error) {
    return settle(claimed, Status.GIVEN_UP, error, null);
  }

  private boolean settle(
      EventDispatch claimed, Status status, @Nullable String error, @Nullable Instant due) {
    return jdbc.sql(
                """
                update event_dispatch
                set status = :status, error = :error, due_at = :due, claimed_by = null,
                    attempts = attempts + 1
                where consumer = :consumer and event = :event and claimed_by = :worker
                  and due_at = :until
                """)
            .param("status", status.name())
            .param("error", error == null ? null : JdbcHistory.bounded(error))
            .param("due", Times.of(due))
            .param("consumer", claimed.consumer())
            .param("event", claimed.event())
            .param("worker", claimed.worker())
            .param("until", Times.of(claimed.claimedUntil()))
            .update()
        > 0;
  }

  /** Makes due at once what {@code worker}, now dead, had taken. */
  public int release(String worker, Instant now) {
    return jdbc.sql(
            "update event_dispatch set due_at = :now, claimed_by = null where claimed_by = :worker")
        .param("now", Times.of(now))
        .param("worker", worker)
        .update();
  }

  /** Makes due at once what waits for a consumer and nobody works on. */
  public int hasten(String consumer, Instant now) {
    return jdbc.sql(
            """
            update event_dispatch set due_at = :now
            where consumer = :consumer and due_at is not null and claimed_by is null
            """)
        .param("now", Times.of(now))
        .param("consumer", consumer)
        .update();
  }

  /** How a consumer stands. */
  public Backlog backlog(String consumer) {
    return jdbc.sql(
            """
            select count(case when d.status = 'WAITING' then 1 end) as waiting,
                   min(case when d.status = 'WAITING' then e.at end) as oldest,
                   count(case when d.status = 'GIVEN_UP' then 1 end) as given_up
            from event_dispatch d join document_event e on e.id = d.event
            where d.consumer = :consumer and d.status <> 'TAKEN'
            """)
        .param("consumer", consumer)
        .query(
            (row, number) ->
                new Backlog(
                    row.getInt("waiting"),
                    row.getObject("oldest") == null ? null : Times.read(row, "oldest"),
                    row.getInt("given_up")))
        .single();
  }

  /**
   * Tells a consumer again of all that happened in a time, to it directly or by subscription.
   *
   * @param kinds what it has subscribed to
   * @param from the first instant
   * @param to the first instant after the time
   * @return how many events
   */
  public int replay(
      String consumer,
      List<String> kinds,
      Instant from,
      Instant to,
      Instant expiresAt,
      Instant now) {
    Integer count =
        transactions.execute(
            status -> new EventReplay(jdbc, consumer, from, to).make(kinds, expiresAt, now));
    return count == null ? 0 : count;
  }
}
