// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Message partition channels (ebMS 3.0 Core 3.4): where READY messages wait until they are pulled,
 * oldest first. A message that was pulled is kept from others until its receipt is overdue; each
 * change is fenced as those of the message store are, so of two who pull at once each gets another.
 */
public final class Channels {
  private static final String WITH_PULLER = "pulled";
  private static final int CANDIDATES = 20;

  private final JdbcClient jdbc;
  private final MessageQueries queries;
  private final JdbcHistory history;
  private final TransactionOperations transactions;

  Channels(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.queries = new MessageQueries(jdbc);
    this.history = new JdbcHistory(jdbc);
    this.transactions = transactions;
  }

  /** Says on which channel a message waits, in the caller's transaction. */
  public void enter(UUID message, String mpc) {
    jdbc.sql("update message set mpc = :mpc where id = :id")
        .param("mpc", mpc)
        .param("id", message)
        .update();
  }

  /**
   * Takes the oldest message that is ready for this Party on this channel or a sub-channel of it.
   *
   * @param mpc a sub-channel's begins with its parent's and a slash (ebMS 3.0 Part 2, sub-channels)
   * @param receiptDue when it may be pulled again, if no receipt has come by then
   */
  public Optional<StoredMessage> take(
      String mpc, String recipient, Instant receiptDue, Instant now) {
    List<StoredMessage> ready = ready(mpc, recipient, now);
    while (!ready.isEmpty()) {
      for (StoredMessage oldest : ready) {
        if (take(oldest, receiptDue, now)) {
          return queries.find(oldest.id());
        }
      }
      ready = ready(mpc, recipient, now); // others have taken all of them meanwhile
    }
    return Optional.empty();
  }

  /** Keeps a message from being pulled until {@code due}. */
  public void withhold(StoredMessage seen, Instant due) {
    change(seen, due, 0, seen.updatedAt());
  }

  private boolean take(StoredMessage oldest, Instant receiptDue, Instant now) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean taken = change(oldest, receiptDue, 1, now);
              if (taken) {
                String detail = oldest.attempts() == 0 ? "Pulled" : "Pulled again";
                history.append(oldest.id(), now, State.READY, State.READY, detail);
              }
              return taken;
            }));
  }

  private List<StoredMessage> ready(String mpc, String recipient, Instant now) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + """
                  from message
                  where state = 'READY' and claimed_by is null and expires_at > :now
                    and recipient = :recipient
                    and (mpc = :mpc or substring(mpc from 1 for :length) = :parent)
                  order by created_at, id
                  limit :maximum
                  """)
        .param("now", Times.of(now))
        .param("recipient", recipient)
        .param("mpc", mpc)
        .param("length", mpc.length() + 1)
        .param("parent", mpc + "/")
        .param("maximum", CANDIDATES)
        .query(MessageRow::read)
        .list();
  }

  private boolean change(StoredMessage seen, Instant due, int attempts, Instant now) {
    return jdbc.sql(
                """
                update message
                set version = version + 1, updated_at = :now, due_at = :due,
                    claimed_by = :claimedBy, attempts = attempts + :attempts
                where id = :id and state = 'READY' and version = :version
                """)
            .param("now", Times.of(now))
            .param("due", Times.of(due))
            .param("claimedBy", WITH_PULLER)
            .param("attempts", attempts)
            .param("id", seen.id())
            .param("version", seen.version())
            .update()
        > 0;
  }

  /** Keeps what was signed of a message that is being pulled, in place of what was before. */
  public void keepSigned(UUID message, String references) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("delete from pulled_message where message = :message")
              .param("message", message)
              .update();
          jdbc.sql(
                  "insert into pulled_message (message, signed_references)"
                      + " values (:message, :references)")
              .param("message", message)
              .param("references", references)
              .update();
        });
  }

  /** What was signed of a message when it was pulled last; empty if it never was. */
  public Optional<String> signed(UUID message) {
    return jdbc.sql("select signed_references from pulled_message where message = :message")
        .param("message", message)
        .query(String.class)
        .optional();
  }
}
