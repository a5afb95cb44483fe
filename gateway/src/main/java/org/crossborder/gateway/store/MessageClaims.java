// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works on a message, and until when: taken, given back, hastened, released. */
final class MessageClaims {
  private final JdbcClient jdbc;
  private final MessageQueries queries;
  private final JdbcHistory history;

  MessageClaims(JdbcClient jdbc, MessageQueries queries, JdbcHistory history) {
    this.jdbc = jdbc;
    this.queries = queries;
    this.history = history;
  }

  /** Takes a due message in the caller's transaction, unless somebody was faster. */
  Optional<StoredMessage> claim(StoredMessage due, String worker, Instant until, Instant now) {
    State state = due.state() == State.SUBMITTED ? State.SENDING : due.state();
    int changed =
        jdbc.sql(
                """
                update message
                set state = :to, version = version + 1, updated_at = :now, due_at = :until,
                    claimed_by = :worker
                where id = :id and state = :from and version = :version
                """)
            .param("to", state.name())
            .param("now", Times.of(now))
            .param("until", Times.of(until))
            .param("worker", worker)
            .param("id", due.id())
            .param("from", due.state().name())
            .param("version", due.version())
            .update();
    if (changed == 0) {
      return Optional.empty();
    }
    if (state != due.state()) {
      history.append(due.id(), now, due.state(), state, "Sending begins");
    }
    return queries.find(due.id());
  }

  boolean isHeld(StoredMessage claimed, Instant now) {
    return jdbc.sql(
                """
                select count(*) from message
                where id = :id and version = :version and claimed_by is not null and due_at > :now
                """)
            .param("id", claimed.id())
            .param("version", claimed.version())
            .param("now", Times.of(now))
            .query(Integer.class)
            .single()
        > 0;
  }

  void postpone(StoredMessage seen, Instant due) {
    jdbc.sql(
            """
            update message set due_at = :due, claimed_by = null, version = version + 1
            where id = :id and state = :state and version = :version
            """)
        .param("due", Times.of(due))
        .param("id", seen.id())
        .param("state", seen.state().name())
        .param("version", seen.version())
        .update();
  }

  /** The version grows, so that whoever has claimed it changes nothing any more. */
  void hasten(UUID id, Instant now) {
    jdbc.sql(
            """
            update message set due_at = :now, claimed_by = null, version = version + 1
            where id = :id and due_at is not null
            """)
        .param("now", Times.of(now))
        .param("id", id)
        .update();
  }

  int hasten(State state, Instant now) {
    return jdbc.sql(
            """
            update message set due_at = :now
            where state = :state and claimed_by is null and due_at is not null
            """)
        .param("now", Times.of(now))
        .param("state", state.name())
        .update();
  }

  int release(String worker, Instant now) {
    return jdbc.sql(
            """
            update message set due_at = :now, claimed_by = null, version = version + 1
            where claimed_by = :worker
            """)
        .param("now", Times.of(now))
        .param("worker", worker)
        .update();
  }
}
