// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetching and confirming. Who fetches a document has it for a lease; unconfirmed by then it is
 * given out again, to whoever asks. A confirmation is on disk before it is answered.
 */
public final class Queues {
  private static final Logger LOG = LoggerFactory.getLogger(Queues.class);

  private final Store store;
  private final List<String> names;
  private final Duration lease;
  private final Duration afterRefusal;
  private final Runnable confirmed;

  /**
   * @param names of the configured queues
   * @param lease how long a document is lent
   * @param afterRefusal when one that was refused is given out again
   * @param confirmed called when one was confirmed
   */
  public Queues(
      Store store, List<String> names, Duration lease, Duration afterRefusal, Runnable confirmed) {
    this.store = store;
    this.names = List.copyOf(names);
    this.lease = lease;
    this.afterRefusal = afterRefusal;
    this.confirmed = confirmed;
  }

  /** What came of a confirmation or a refusal. */
  public enum Answer {
    /** It is kept. */
    KEPT,
    /** It had been confirmed before; nothing has changed. */
    CONFIRMED_BEFORE,
    /** No such document is offered in a queue. */
    UNKNOWN
  }

  /** Documents lent to a client, and until when. */
  public record Lent(List<StoredMessage> documents, Instant until) {
    public Lent {
      documents = List.copyOf(documents);
    }
  }

  /** The names of the queues. */
  public List<String> names() {
    return names;
  }

  /** Lends up to so many documents, the longest waiting first. */
  public Lent fetch(String queue, int maximum, String client) {
    Instant now = store.clock().instant();
    List<UUID> ids = store.polledDeliveries().fetch(queue, maximum, client, lease, now);
    return new Lent(
        ids.stream().flatMap(id -> store.messages().find(id).stream()).toList(), now.plus(lease));
  }

  /** The client has the document, durably; from here on it is delivered. */
  public Answer confirm(UUID document, String client) {
    Instant now = store.clock().instant();
    boolean kept =
        store.inTransaction(
            () -> {
              boolean first = store.polledDeliveries().confirm(document, client, now);
              if (first) {
                store.messages().hasten(document, now);
              }
              return first;
            });
    if (!kept) {
      return settled(document);
    }
    store.flushPoint().await();
    LOG.info("Confirmed by {}", client);
    confirmed.run();
    return Answer.KEPT;
  }

  /** The client could not take the document; it is offered again later. */
  public Answer refuse(UUID document, String reason, String client) {
    Instant now = store.clock().instant();
    boolean kept =
        store.inTransaction(
            () -> {
              boolean waiting =
                  store.polledDeliveries().refuse(document, reason, now.plus(afterRefusal));
              if (waiting) {
                store.messages().note(document, "Not taken by " + client + ": " + reason, now);
              }
              return waiting;
            });
    if (!kept) {
      return settled(document);
    }
    LOG.warn("Not taken by {}; offered again in {}", client, afterRefusal);
    return Answer.KEPT;
  }

  private Answer settled(UUID document) {
    Optional<Boolean> known = store.polledDeliveries().confirmed(document);
    return known.isPresent() ? Answer.CONFIRMED_BEFORE : Answer.UNKNOWN;
  }
}
