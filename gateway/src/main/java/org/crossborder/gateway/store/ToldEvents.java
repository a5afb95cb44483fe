// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Events, dispatches and confirmed deliveries with which nothing is to be done any more. Those of a
 * document on its way stay, however old: that it was handed over is known by them alone.
 */
public final class ToldEvents {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  ToldEvents(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Removes up to so many events that happened before a time, and what came of them. */
  public int removeEvents(Instant before, int maximum) {
    return count(
        () -> {
          List<String> events = events(before, maximum);
          if (!events.isEmpty()) {
            jdbc.sql("delete from event_dispatch where event in (:events)")
                .param("events", events)
                .update();
            jdbc.sql("delete from document_event where id in (:events)")
                .param("events", events)
                .update();
          }
          return events.size();
        });
  }

  private List<String> events(Instant before, int maximum) {
    return jdbc.sql(
            """
            select id from document_event
            where at < :before and new_since is null
              and not exists (
                select 1 from event_dispatch
                where event_dispatch.event = document_event.id and due_at is not null)
              and not exists (
                select 1 from message
                where message.id = document_event.message and due_at is not null)
            order by at, id limit :maximum
            """)
        .param("before", Times.of(before))
        .param("maximum", maximum)
        .query(String.class)
        .list();
  }

  /** Removes up to so many deliveries that were confirmed before a time. */
  public int removeDeliveries(Instant before, int maximum) {
    return count(
        () -> {
          List<UUID> messages = deliveries(before, maximum);
          if (!messages.isEmpty()) {
            jdbc.sql("delete from polled_delivery where message in (:messages)")
                .param("messages", messages)
                .update();
          }
          return messages.size();
        });
  }

  private List<UUID> deliveries(Instant before, int maximum) {
    return jdbc.sql(
            """
            select message from polled_delivery
            where confirmed_at < :before
              and not exists (
                select 1 from message
                where message.id = polled_delivery.message and due_at is not null)
            order by confirmed_at limit :maximum
            """)
        .param("before", Times.of(before))
        .param("maximum", maximum)
        .query(UUID.class)
        .list();
  }

  private int count(IntSupplier work) {
    Integer count = transactions.execute(status -> work.getAsInt());
    return count == null ? 0 : count;
  }
}
