// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The message store in a relational database; the same SQL on H2 and on PostgreSQL. */
public final class JdbcMessageStore implements MessageStore {
  private final JdbcClient jdbc;
  private final JdbcHistory history;
  private final TransactionOperations transactions;

  public JdbcMessageStore(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.history = new JdbcHistory(jdbc);
    this.transactions = transactions;
  }

  @Override
  public StoredMessage add(NewMessage message) {
    return inTransaction(
        () -> {
          insert(message);
          insertParts(message);
          State first = message.lifecycle().first();
          history.append(message.id(), message.createdAt(), null, first, "Stored");
          return find(message.id()).orElseThrow();
        });
  }

  private void insert(NewMessage message) {
    CarriedDocument document = message.document();
    jdbc.sql(
            """
            insert into message (
              id, lifecycle, direction, state, version, message_id, ref_to_message_id,
              conversation_id, agreement, tracking_identifier, sender, recipient, document_type,
              document_number, document_issuer, document_sha256, document_size, attempts,
              created_at, updated_at, expires_at, due_at)
            values (
              :id, :lifecycle, :direction, :state, 0, :messageId, :refToMessageId,
              :conversationId, :agreement, :trackingIdentifier, :sender, :recipient, :type,
              :number, :issuer, :sha256, :size, 0,
              :now, :now, :expiresAt, :now)
            """)
        .param("id", message.id())
        .param("lifecycle", message.lifecycle().name())
        .param("direction", message.lifecycle().direction().name())
        .param("state", message.lifecycle().first().name())
        .param("messageId", message.messageId())
        .param("refToMessageId", message.refToMessageId())
        .param("conversationId", message.conversationId())
        .param("agreement", message.agreement())
        .param("trackingIdentifier", message.trackingIdentifier())
        .param("sender", message.sender())
        .param("recipient", message.recipient())
        .param("type", document.type())
        .param("number", document.number())
        .param("issuer", document.issuer())
        .param("sha256", document.payload().sha256())
        .param("size", document.payload().size())
        .param("now", Times.of(message.createdAt()))
        .param("expiresAt", Times.of(message.expiresAt()))
        .update();
  }

  private void insertParts(NewMessage message) {
    int position = 0;
    for (StoredPart part : message.parts()) {
      jdbc.sql(
              """
              insert into part_info (
                message, position, content_id, mime_type, character_set, sha256, size)
              values (:message, :position, :contentId, :mimeType, :characterSet, :sha256, :size)
              """)
          .param("message", message.id())
          .param("position", position++)
          .param("contentId", part.contentId())
          .param("mimeType", part.mimeType())
          .param("characterSet", part.characterSet())
          .param("sha256", part.payload().sha256())
          .param("size", part.payload().size())
          .update();
    }
  }

  @Override
  public Optional<StoredMessage> find(UUID id) {
    return jdbc.sql("select " + MessageRow.COLUMNS + " from message where id = :id")
        .param("id", id)
        .query(MessageRow::read)
        .optional();
  }

  @Override
  public Optional<StoredMessage> find(Direction direction, String messageId) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + " from message where direction = :direction and message_id = :messageId")
        .param("direction", direction.name())
        .param("messageId", messageId)
        .query(MessageRow::read)
        .optional();
  }

  @Override
  public List<StoredMessage> list(MessageFilter filter) {
    Direction direction = filter.direction();
    State state = filter.state();
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + """
                  from message
                  where lifecycle in (:lifecycles)
                    and (:anyState or state = :state)
                    and created_at >= :since
                  order by created_at desc, id
                  limit :limit
                  """)
        .param("lifecycles", documents(direction))
        .param("anyState", state == null)
        .param("state", state == null ? "" : state.name())
        .param("since", Times.of(Objects.requireNonNullElse(filter.since(), Instant.EPOCH)))
        .param("limit", filter.limit())
        .query(MessageRow::read)
        .list();
  }

  private static List<String> documents(@Nullable Direction direction) {
    List<String> lifecycles = new ArrayList<>();
    for (Lifecycle lifecycle : Lifecycle.values()) {
      boolean wanted = direction == null || lifecycle.direction() == direction;
      if (wanted && lifecycle.carriesDocument()) {
        lifecycles.add(lifecycle.name());
      }
    }
    return lifecycles;
  }

  @Override
  public List<StoredPart> parts(UUID id) {
    return jdbc.sql(
            """
            select content_id, mime_type, character_set, sha256, size from part_info
            where message = :message order by position
            """)
        .param("message", id)
        .query(
            (row, number) ->
                new StoredPart(
                    row.getString("content_id"),
                    row.getString("mime_type"),
                    row.getString("character_set"),
                    new StoredPayload(row.getString("sha256"), row.getLong("size"))))
        .list();
  }

  @Override
  public List<HistoryEvent> history(UUID id) {
    return history.of(id);
  }

  @Override
  public List<StoredMessage> claim(
      Set<Lifecycle> lifecycles, int maximum, String worker, Duration lease, Instant now) {
    List<StoredMessage> claimed = new ArrayList<>();
    for (StoredMessage due : due(lifecycles, maximum, now)) {
      inTransaction(() -> claim(due, worker, now.plus(lease), now)).ifPresent(claimed::add);
    }
    return claimed;
  }

  private List<StoredMessage> due(Set<Lifecycle> lifecycles, int maximum, Instant now) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + """
                  from message
                  where lifecycle in (:lifecycles) and due_at <= :now
                  order by due_at, created_at
                  limit :maximum
                  """)
        .param("lifecycles", lifecycles.stream().map(Lifecycle::name).toList())
        .param("now", Times.of(now))
        .param("maximum", maximum)
        .query(MessageRow::read)
        .list();
  }

  private Optional<StoredMessage> claim(
      StoredMessage due, String worker, Instant until, Instant now) {
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
    return find(due.id());
  }

  @Override
  public Optional<StoredMessage> move(
      StoredMessage seen, State to, String detail, Instant due, Instant now) {
    if (!seen.lifecycle().allows(seen.state(), to)) {
      throw new IllegalArgumentException(
          seen.lifecycle() + " does not go from " + seen.state() + " to " + to);
    }
    return inTransaction(
        () -> {
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
          return changed == 0
              ? Optional.empty()
              : recorded(seen.id(), seen.state(), to, detail, now);
        });
  }

  @Override
  public Optional<StoredMessage> retry(StoredMessage seen, String error, Instant due, Instant now) {
    return inTransaction(
        () -> {
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
          return changed == 0
              ? Optional.empty()
              : recorded(seen.id(), seen.state(), seen.state(), error, now);
        });
  }

  private Optional<StoredMessage> recorded(
      UUID id, State from, State to, String detail, Instant now) {
    history.append(id, now, from, to, detail);
    return find(id);
  }

  @Override
  public void postpone(StoredMessage seen, Instant due) {
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

  @Override
  public int hasten(State state, Instant now) {
    return jdbc.sql(
            """
            update message set due_at = :now
            where state = :state and claimed_by is null and due_at is not null
            """)
        .param("now", Times.of(now))
        .param("state", state.name())
        .update();
  }

  @Override
  public void describe(UUID id, CarriedDocument document) {
    jdbc.sql(
            """
            update message
            set document_type = :type, document_number = :number, document_issuer = :issuer
            where id = :id
            """)
        .param("type", document.type())
        .param("number", document.number())
        .param("issuer", document.issuer())
        .param("id", id)
        .update();
  }

  @Override
  public void note(UUID id, String detail, Instant now) {
    State state = find(id).orElseThrow().state();
    history.append(id, now, state, state, detail);
  }

  @Override
  public int release(String worker, Instant now) {
    return jdbc.sql(
            """
            update message set due_at = :now, claimed_by = null, version = version + 1
            where claimed_by = :worker
            """)
        .param("now", Times.of(now))
        .param("worker", worker)
        .update();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
