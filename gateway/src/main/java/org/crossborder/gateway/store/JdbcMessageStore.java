// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The message store in a relational database; the same SQL on H2 and on PostgreSQL. Here stands
 * what is done together or not at all.
 */
public final class JdbcMessageStore implements MessageStore {
  private final MessageQueries queries;
  private final MessageInsertion insertion;
  private final MessageClaims claims;
  private final MessageTransitions transitions;
  private final JdbcHistory history;
  private final DocumentEvents events;
  private final TransactionOperations transactions;
  private final MessageChanges changes;

  public JdbcMessageStore(JdbcClient jdbc, TransactionOperations transactions) {
    this(jdbc, transactions, MessageChanges.NOBODY);
  }

  /**
   * @param changes told of each change
   */
  public JdbcMessageStore(
      JdbcClient jdbc, TransactionOperations transactions, MessageChanges changes) {
    this.changes = changes;
    this.queries = new MessageQueries(jdbc);
    this.history = new JdbcHistory(jdbc);
    this.events = new DocumentEvents(jdbc);
    this.insertion = new MessageInsertion(jdbc);
    this.claims = new MessageClaims(jdbc, queries, history);
    this.transitions = new MessageTransitions(jdbc, queries, history);
    this.transactions = transactions;
  }

  @Override
  public StoredMessage add(NewMessage message) {
    return inTransaction(
        () -> {
          insertion.insert(message);
          State first = message.lifecycle().first();
          history.append(message.id(), message.createdAt(), null, first, "Stored");
          StoredMessage added = find(message.id()).orElseThrow();
          changes.added(added);
          events.moved(added, "Stored", message.createdAt());
          return added;
        });
  }

  @Override
  public Optional<StoredMessage> find(UUID id) {
    return queries.find(id);
  }

  @Override
  public Optional<StoredMessage> find(Direction direction, String messageId) {
    return queries.find(direction, messageId);
  }

  @Override
  public List<StoredMessage> list(MessageFilter filter) {
    return queries.list(filter);
  }

  @Override
  public List<StoredPart> parts(UUID id) {
    return queries.parts(id);
  }

  @Override
  public MessageHeader header(UUID id) {
    return queries.header(id);
  }

  @Override
  public List<HistoryEvent> history(UUID id) {
    return history.of(id);
  }

  @Override
  public List<StoredMessage> claim(
      Set<Lifecycle> lifecycles, int maximum, String worker, Duration lease, Instant now) {
    return inTransaction(
        () -> claim(queries.lockDue(lifecycles, maximum, now), worker, now.plus(lease), now));
  }

  @Override
  public List<StoredMessage> claim(
      Set<Lifecycle> lifecycles,
      String recipient,
      int maximum,
      String worker,
      Duration lease,
      Instant now) {
    return inTransaction(
        () ->
            claim(
                queries.lockDue(lifecycles, recipient, maximum, now),
                worker,
                now.plus(lease),
                now));
  }

  private List<StoredMessage> claim(
      List<StoredMessage> locked, String worker, Instant until, Instant now) {
    return locked.stream().flatMap(due -> claims.claim(due, worker, until, now).stream()).toList();
  }

  @Override
  public List<String> recipientsDue(Set<Lifecycle> lifecycles, Instant now) {
    return queries.recipientsDue(lifecycles, now);
  }

  @Override
  public Optional<StoredMessage> move(
      StoredMessage seen, State to, String detail, Instant due, Instant now) {
    return inTransaction(
        () -> {
          Optional<StoredMessage> moved = transitions.move(seen, to, detail, due, now);
          moved.ifPresent(message -> changes.moved(seen, to, now));
          moved.ifPresent(after -> events.moved(after, detail, now));
          return moved;
        });
  }

  @Override
  public Optional<StoredMessage> beginAgain(
      StoredMessage seen, String detail, Instant expiresAt, Instant now) {
    return inTransaction(
        () -> {
          Optional<StoredMessage> begun = transitions.beginAgain(seen, detail, expiresAt, now);
          begun.ifPresent(message -> changes.moved(seen, message.state(), now));
          begun.ifPresent(after -> events.moved(after, detail, now));
          return begun;
        });
  }

  @Override
  public Optional<StoredMessage> retry(StoredMessage seen, String error, Instant due, Instant now) {
    return inTransaction(
        () -> {
          Optional<StoredMessage> retried = transitions.retry(seen, error, due, now);
          retried.ifPresent(message -> changes.retried(seen));
          return retried;
        });
  }

  @Override
  public void postpone(StoredMessage seen, Instant due) {
    claims.postpone(seen, due);
  }

  @Override
  public void hasten(UUID id, Instant now) {
    claims.hasten(id, now);
  }

  @Override
  public int hasten(State state, Instant now) {
    return claims.hasten(state, now);
  }

  @Override
  public int release(String worker, Instant now) {
    return claims.release(worker, now);
  }

  @Override
  public boolean isHeld(StoredMessage claimed, Instant now) {
    return claims.isHeld(claimed, now);
  }

  @Override
  public Optional<StoredMessage> describe(StoredMessage seen, CarriedDocument document) {
    return inTransaction(() -> transitions.describe(seen, document));
  }

  @Override
  public void note(UUID id, String detail, Instant now) {
    State state = find(id).orElseThrow().state();
    history.append(id, now, state, state, detail);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
