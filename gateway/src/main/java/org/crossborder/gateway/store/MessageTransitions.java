// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes messages in the caller's transaction. A change of state is fenced by the version that the
 * caller has seen, and leaves a line in the history.
 */
final class MessageTransitions {
  private final JdbcClient jdbc;
  private final MessageQueries queries;
  private final JdbcHistory history;

  MessageTransitions(JdbcClient jdbc, MessageQueries queries, JdbcHistory history) {
    this.jdbc = jdbc;
    this.queries = queries;
    this.history = history;
  }

  /** On to the next state, where its tries are counted anew. */
  Optional<StoredMessage> move(
      StoredMessage seen, State to, String detail, Instant due, Instant now) {
    if (!seen.lifecycle().allows(seen.state(), to)) {
      throw new IllegalArgumentException(
          seen.lifecycle() + " does not go from " + seen.state() + " to " + to);
    }
    return moved(seen, to, detail, due, now);
  }

  /** Back to the first state, where there is a new time to try in. */
  Optional<StoredMessage> beginAgain(
      StoredMessage seen, String detail, Instant expiresAt, Instant now) {
    if (!seen.lifecycle().mayBeginAgain(seen.state())) {
      throw new IllegalArgumentException(
          seen.lifecycle() + " does not begin again from " + seen.state());
    }
    Optional<StoredMessage> moved = moved(seen, seen.lifecycle().first(), detail, now, now);
    moved.ifPresent(begun -> giveTime(begun, expiresAt, now));
    return moved.flatMap(begun -> queries.find(begun.id()));
  }

  private void giveTime(StoredMessage begun, Instant expiresAt, Instant now) {
    jdbc.sql("update message set tried_since = :now, expires_at = :expires where id = :id")
        .param("now", Times.of(now))
        .param("expires", Times.of(expiresAt))
        .param("id", begun.id())
        .update();
  }

  private Optional<StoredMessage> moved(
      StoredMessage seen, State to, String detail, Instant due, Instant now) {
    int changed =
        jdbc.sql(
                """
                update message
                set state = :to, version = version + 1, updated_at = :now, due_at = :due,
                    claimed_by = null, attempts = 0, error = :error
                where id = :id and state = :from and version = :version
                """)
            .param("to", to.name())
            .param("now", Times.of(now))
            .param("due", seen.lifecycle().isActive(to) ? Times.of(due) : null)
            .param("error", to == State.FAILED ? JdbcHistory.bounded(detail) : null)
            .param("id", seen.id())
            .param("from", seen.state().name())
            .param("version", seen.version())
            .update();
    return changed == 0 ? Optional.empty() : recorded(seen, to, detail, now);
  }

  /** Once more in the same state. */
  Optional<StoredMessage> retry(StoredMessage seen, String error, Instant due, Instant now) {
    int changed =
        jdbc.sql(
                """
                update message
                set version = version + 1, updated_at = :now, due_at = :due,
                    claimed_by = null, attempts = attempts + 1, error = :error
                where id = :id and state = :state and version = :version
                """)
            .param("now", Times.of(now))
            .param("due", Times.of(due))
            .param("error", JdbcHistory.bounded(error))
            .param("id", seen.id())
            .param("state", seen.state().name())
            .param("version", seen.version())
            .update();
    return changed == 0 ? Optional.empty() : recorded(seen, seen.state(), error, now);
  }

  private Optional<StoredMessage> recorded(
      StoredMessage seen, State to, String detail, Instant now) {
    history.append(seen.id(), now, seen.state(), to, detail);
    return queries.find(seen.id());
  }

  Optional<StoredMessage> describe(StoredMessage seen, CarriedDocument document) {
    int changed =
        jdbc.sql(
                """
            update message
            set document_type = :type, document_number = :number, document_issuer = :issuer
            where id = :id and version = :version
            """)
            .param("type", document.type())
            .param("number", document.number())
            .param("issuer", document.issuer())
            .param("id", seen.id())
            .param("version", seen.version())
            .update();
    return changed == 0 ? Optional.empty() : queries.find(seen.id());
  }
}
