// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.trust.log.ConsistencyProof;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.Nodes;
import org.crossborder.trust.log.Prover;
import org.crossborder.trust.log.TreeHead;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log in the database: entries, and proofs about them (RFC 9162, section 2.1). It holds what it
 * is given; what may be recorded, the register decides.
 */
public final class RegistryLog {
  private final Database database;
  private final JdbcClient jdbc;
  private final LogNodes nodes;
  private final Prover prover;

  /** The log in this database. */
  public RegistryLog(Database database) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.nodes = new LogNodes(jdbc);
    this.prover = new Prover(nodes);
  }

  /** How many entries are recorded. */
  public long size() {
    return jdbc.sql("select tree_size from log_writer where id = 1").query(Long.class).single();
  }

  /**
   * Makes the running transaction the log's only writer until it ends, whichever node it runs on.
   *
   * @return how many entries are recorded
   */
  public long lock() {
    return jdbc.sql("select tree_size from log_writer where id = 1 for update")
        .query(Long.class)
        .single();
  }

  /**
   * Adds an entry at the end; durable when the transaction is.
   *
   * @param subjects what it concerns, such as {@code service:BD/seals}
   * @return its index
   */
  public long append(Instant recordedAt, LogEntry entry, Collection<String> subjects) {
    return database.durably(
        () -> {
          long index = lock();
          jdbc.sql("insert into log_entry (tree_index, recorded_at, entry) values (?, ?, ?)")
              .params(index, recordedAt.atOffset(ZoneOffset.UTC), entry.toBytes())
              .update();
          nodes.add(index, entry.leafHash());
          subjects.stream().distinct().forEach(subject -> addSubject(subject, index));
          jdbc.sql("update log_writer set tree_size = ? where id = 1").param(index + 1).update();
          return index;
        });
  }

  private void addSubject(String subject, long index) {
    jdbc.sql("insert into log_subject (subject, tree_index) values (?, ?)")
        .params(subject, index)
        .update();
  }

  /** The entry at an index, if the log is that large. */
  public Optional<StoredEntry> entry(long index) {
    return entries(index, index + 1).stream().findFirst();
  }

  /** The entries {@code [from, to)}, as far as the log has them. */
  public List<StoredEntry> entries(long from, long to) {
    return jdbc.sql(
            "select tree_index, recorded_at, entry from log_entry"
                + " where tree_index >= ? and tree_index < ? order by tree_index")
        .params(from, to)
        .query(RegistryLog::stored)
        .list();
  }

  /** The indexes of all entries that concern a subject, oldest first. */
  public List<Long> indexesOf(String subject) {
    return jdbc.sql("select tree_index from log_subject where subject = ? order by tree_index")
        .param(subject)
        .query(Long.class)
        .list();
  }

  /**
   * The entries that concern a subject, oldest first.
   *
   * @param after only what stands behind this index; -1 for all
   */
  public List<StoredEntry> entriesOf(String subject, long after, int most) {
    return jdbc.sql(
            "select e.tree_index, e.recorded_at, e.entry from log_subject s"
                + " join log_entry e on e.tree_index = s.tree_index"
                + " where s.subject = ? and s.tree_index > ?"
                + " order by s.tree_index limit ?")
        .params(subject, after, most)
        .query(RegistryLog::stored)
        .list();
  }

  /** The newest entries that concern a subject, newest first. */
  public List<StoredEntry> newestOf(String subject, int most) {
    return jdbc.sql(
            "select e.tree_index, e.recorded_at, e.entry from log_subject s"
                + " join log_entry e on e.tree_index = s.tree_index"
                + " where s.subject = ? order by s.tree_index desc limit ?")
        .params(subject, most)
        .query(RegistryLog::stored)
        .list();
  }

  /** The head of the whole tree. */
  public TreeHead head() {
    return head(size());
  }

  /** The head of the tree of the first {@code size} entries. */
  public TreeHead head(long size) {
    return prover.head(size);
  }

  /** That an entry is in the tree of the first {@code size} entries. */
  public InclusionProof inclusion(long index, long size) {
    return prover.inclusion(index, size);
  }

  /** That the tree of {@code second} entries begins with that of {@code first}. */
  public ConsistencyProof consistency(long first, long second) {
    return prover.consistency(first, second);
  }

  /** The hashes that tiles are made of. */
  Nodes nodes() {
    return nodes;
  }

  private static StoredEntry stored(ResultSet row, int n) throws SQLException {
    long index = row.getLong(1);
    try {
      return new StoredEntry(
          index,
          row.getObject(2, OffsetDateTime.class).toInstant(),
          LogEntry.parse(row.getBytes(3)));
    } catch (MalformedLogException e) {
      throw new IllegalStateException("Entry " + index + " is damaged in the database", e);
    }
  }
}
