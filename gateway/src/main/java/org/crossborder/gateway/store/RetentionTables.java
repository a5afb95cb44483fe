// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is kept for how long, what must not go, and what has gone. */
public record RetentionTables(
    LegalHolds holds,
    RetainedMessages retained,
    PurgedDocuments purged,
    ContentRemoval removal,
    PayloadRemovals payloads,
    ToldEvents told) {
  static RetentionTables in(JdbcClient jdbc, TransactionOperations transactions) {
    PurgedDocuments purged = new PurgedDocuments(jdbc);
    PayloadRemovals payloads = new PayloadRemovals(jdbc);
    return new RetentionTables(
        new LegalHolds(jdbc),
        new RetainedMessages(jdbc),
        purged,
        new ContentRemoval(jdbc, purged, payloads),
        payloads,
        new ToldEvents(jdbc, transactions));
  }
}
