// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells a consumer again of all that happened in a time: what it was told, and what it has
 * subscribed to since.
 *
 * @param from the first instant
 * @param to the first instant after the time
 */
record EventReplay(JdbcClient jdbc, String consumer, Instant from, Instant to) {

  /** In the caller's transaction; how many events. */
  int make(List<String> kinds, Instant expiresAt, Instant now) {
    return again(expiresAt, now) + (kinds.isEmpty() ? 0 : first(kinds, expiresAt, now));
  }

  private int again(Instant expiresAt, Instant now) {
    return jdbc.sql(
            """
            update event_dispatch
            set status = 'WAITING', attempts = 0, due_at = :now, claimed_by = null,
                expires_at = case when expires_at is null then null else :expiresAt end
            where consumer = :consumer
              and event in (select id from document_event where at >= :from and at < :to)
            """)
        .param("now", Times.of(now))
        .param("expiresAt", Times.of(expiresAt))
        .param("consumer", consumer)
        .param("from", Times.of(from))
        .param("to", Times.of(to))
        .update();
  }

  private int first(List<String> kinds, Instant expiresAt, Instant now) {
    return jdbc.sql(
            """
                insert into event_dispatch (consumer, event, status, attempts, expires_at, due_at)
                select :consumer, e.id, 'WAITING', 0, :expiresAt, :now from document_event e
                where e.at >= :from and e.at < :to and e.kind in (:kinds)
                  and not exists (
                    select 1 from event_dispatch d
                    where d.consumer = :consumer and d.event = e.id)
                """)
        .param("consumer", consumer)
        .param("expiresAt", Times.of(expiresAt))
        .param("now", Times.of(now))
        .param("from", Times.of(from))
        .param("to", Times.of(to))
        .param("kinds", kinds)
        .update();
  }
}
