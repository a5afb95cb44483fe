// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Documents that national systems fetch and confirm themselves. Who fetches one has it for a lease;
 * unconfirmed by then it is given out again.
 */
public final class PolledDeliveries {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  PolledDeliveries(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Offers a document, unless that was done; whether it has been confirmed. */
  public boolean offer(UUID message, String backend, Instant now) {
    jdbc.sql(
            """
            insert into polled_delivery (message, backend, offered_at, available_at, fetches)
            select :message, :backend, :now, :now, 0
            where not exists (select 1 from polled_delivery where message = :message)
            """)
        .param("message", message)
        .param("backend", backend)
        .param("now", Times.of(now))
        .update();
    return confirmed(message).orElse(false);
  }

  /** Whether a document has been confirmed; empty if it is not offered. */
  public Optional<Boolean> confirmed(UUID message) {
    return jdbc.sql("select confirmed_at from polled_delivery where message = :message")
        .param("message", message)
        .query((row, number) -> row.getObject("confirmed_at") != null)
        .optional();
  }

  /** The backend that a document is offered by. */
  public Optional<String> backend(UUID message) {
    return jdbc.sql("select backend from polled_delivery where message = :message")
        .param("message", message)
        .query(String.class)
        .optional();
  }

  /** Gives out available documents, the longest available first. */
  public List<UUID> fetch(String backend, int maximum, String client, Duration lease, Instant now) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              List<UUID> available = lockAvailable(backend, maximum, now);
              available.forEach(message -> lend(message, client, now.plus(lease)));
              return available;
            }));
  }

  private List<UUID> lockAvailable(String backend, int maximum, Instant now) {
    return jdbc.sql(
            """
            select message from polled_delivery
            where backend = :backend and available_at <= :now
              and exists (
                select 1 from message
                where message.id = polled_delivery.message
                  and message.state = 'VALIDATED')
            order by available_at, offered_at limit :maximum for update skip locked
            """)
        .param("backend", backend)
        .param("now", Times.of(now))
        .param("maximum", maximum)
        .query((row, number) -> row.getObject("message", UUID.class))
        .list();
  }

  private void lend(UUID message, String client, Instant until) {
    jdbc.sql(
            """
            update polled_delivery
            set available_at = :until, fetched_by = :client, fetches = fetches + 1
            where message = :message
            """)
        .param("until", Times.of(until))
        .param("client", client)
        .param("message", message)
        .update();
  }

  /** Keeps a confirmation, in the caller's transaction; false if it was kept before. */
  public boolean confirm(UUID message, String client, Instant now) {
    return jdbc.sql(
                """
                update polled_delivery
                set confirmed_at = :now, confirmed_by = :client, available_at = null
                where message = :message and confirmed_at is null
                """)
            .param("now", Times.of(now))
            .param("client", client)
            .param("message", message)
            .update()
        > 0;
  }

  /** Keeps why it was not taken; it is given out again at {@code again}. */
  public boolean refuse(UUID message, String reason, Instant again) {
    return jdbc.sql(
                """
                update polled_delivery set refusal = :reason, available_at = :again
                where message = :message and confirmed_at is null
                """)
            .param("reason", JdbcHistory.bounded(reason))
            .param("again", Times.of(again))
            .param("message", message)
            .update()
        > 0;
  }

  /** How many wait to be confirmed. */
  public int waiting(String backend) {
    return jdbc.sql(
            "select count(*) from polled_delivery where backend = :backend and confirmed_at is"
                + " null")
        .param("backend", backend)
        .query(Integer.class)
        .single();
  }
}
