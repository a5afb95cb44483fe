// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** All that one database and one payload store hold, and the transactions over it. */
public record Store(
    MessageStore messages,
    PayloadStore payloads,
    Envelopes envelopes,
    Arrivals arrivals,
    Receipts receipts,
    Reports reports,
    Acknowledgements acknowledgements,
    AuthoritySeals authoritySeals,
    DocumentIdentities identities,
    DayCounts dayCounts,
    IdempotencyKeys idempotencyKeys,
    SplitMessages splitMessages,
    FragmentGroups fragmentGroups,
    Channels channels,
    PendingSignals pendingSignals,
    Nodes nodes,
    Duties duties,
    ReportedErrors reportedErrors,
    AuditEntries auditEntries,
    EvidenceTables evidence,
    RetentionTables retention,
    Submitters submitters,
    Interventions interventions,
    BulkRequests bulkRequests,
    SavedViews savedViews,
    Accounts accounts,
    Filings filings,
    Notifications notifications,
    DocumentEvents events,
    EventDispatches dispatches,
    BackendSwitches switches,
    PolledDeliveries polledDeliveries,
    FlushPoint flushPoint,
    TransactionOperations transactions,
    Clock clock) {

  /** The store in a relational database. */
  public static Store in(
      JdbcClient jdbc,
      Dialect dialect,
      TransactionOperations transactions,
      PayloadStore payloads,
      Clock clock) {
    return in(jdbc, dialect, transactions, payloads, clock, MessageChanges.NOBODY);
  }

  /**
   * The same.
   *
   * @param changes told of each change of a message
   */
  public static Store in(
      JdbcClient jdbc,
      Dialect dialect,
      TransactionOperations transactions,
      PayloadStore payloads,
      Clock clock,
      MessageChanges changes) {
    return new Store(
        new JdbcMessageStore(jdbc, transactions, changes),
        payloads,
        new Envelopes(jdbc),
        new Arrivals(jdbc),
        new Receipts(jdbc, dialect),
        new Reports(jdbc),
        new Acknowledgements(jdbc),
        new AuthoritySeals(jdbc),
        new DocumentIdentities(jdbc),
        new DayCounts(jdbc),
        new IdempotencyKeys(jdbc),
        new SplitMessages(jdbc),
        new FragmentGroups(jdbc),
        new Channels(jdbc, transactions),
        new PendingSignals(jdbc),
        new Nodes(jdbc),
        new Duties(jdbc, dialect),
        new ReportedErrors(jdbc),
        new AuditEntries(jdbc),
        EvidenceTables.in(jdbc),
        RetentionTables.in(jdbc, transactions),
        new Submitters(jdbc),
        new Interventions(jdbc),
        new BulkRequests(jdbc),
        new SavedViews(jdbc),
        new Accounts(jdbc),
        new Filings(jdbc, dialect),
        new Notifications(jdbc),
        new DocumentEvents(jdbc),
        new EventDispatches(jdbc, new DocumentEvents(jdbc), transactions),
        new BackendSwitches(jdbc),
        new PolledDeliveries(jdbc, transactions),
        new FlushPoint(jdbc, dialect),
        transactions,
        clock);
  }

  /** Makes due at once all that {@code node}, now dead, had taken; how much it was. */
  public int release(String node) {
    return inTransaction(
        () -> {
          int released =
              messages.release(node, clock.instant())
                  + pendingSignals.release(node, clock.instant())
                  + dispatches.release(node, clock.instant());
          duties.release(node, clock.instant());
          return released;
        });
  }

  /** Does all of {@code work} or nothing of it. */
  public <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  /** The messages that carried a message in fragments, in order; none if it went whole. */
  public List<UUID> fragmentsOf(StoredMessage source) {
    return source.lifecycle().direction() == Direction.OUTBOUND
        ? splitMessages.fragments(source.id())
        : fragmentGroups.fragments(source.id());
  }
}
