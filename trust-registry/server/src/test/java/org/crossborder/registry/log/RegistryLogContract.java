// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log promises on every database. */
abstract class RegistryLogContract {
  private static final Instant RECORDED = Instant.parse("2026-11-01T12:00:00.123Z");

  private DatabaseAddress address;
  private Database database;
  private RegistryLog log;

  abstract DatabaseAddress newDatabase();

  @BeforeEach
  void open() {
    address = newDatabase();
    database = Database.open(address);
    log = new RegistryLog(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(log.size()).isZero();
    assertThat(log.head()).isEqualTo(TreeHead.EMPTY);
    assertThat(log.entry(0)).isEmpty();
    assertThat(new LogAudit(log).findDefect(Optional.empty())).isEmpty();
  }

  @Test
  void returnsWhatItWasGiven() throws Exception {
    log.append(RECORDED, entry(0), List.of("party:BD", "party:KR", "party:BD"));
    log.append(RECORDED, entry(1), List.of("party:KR"));

    assertThat(log.entry(1)).contains(new StoredEntry(1, RECORDED, entry(1)));
    assertThat(log.entries(0, 99)).hasSize(2);
    assertThat(log.indexesOf("party:KR")).containsExactly(0L, 1L);
    assertThat(log.indexesOf("party:BD")).containsExactly(0L);
    assertThat(log.indexesOf("party:MN")).isEmpty();
  }

  @Test
  void provesEveryEntryAndEveryGrowth() throws Exception {
    List<LogEntry> entries = fill(37);
    MerkleTree tree = MerkleTree.of(entries.stream().map(LogEntry::leafHash).toList());
    assertThat(log.head()).isEqualTo(tree.head());

    for (int size = 1; size <= entries.size(); size++) {
      TreeHead head = log.head(size);
      assertThat(ProofVerifier.verify(log.consistency(size, 37), head, log.head()))
          .isEqualTo(ProofOutcome.VALID);
      for (int index = 0; index < size; index += 5) {
        assertThat(
                ProofVerifier.verify(
                    log.inclusion(index, size), entries.get(index).leafHash(), head))
            .isEqualTo(ProofOutcome.VALID);
      }
    }
  }

  @Test
  void forgetsNothingWhenItIsOpenedAgain() throws Exception {
    fill(5);
    TreeHead head = log.head();
    database.close();

    database = Database.open(address);
    log = new RegistryLog(database);

    assertThat(log.head()).isEqualTo(head);
    assertThat(new LogAudit(log).findDefect(Optional.empty())).isEmpty();
  }

  @Test
  void keepsNothingOfATransactionThatFailed() throws Exception {
    fill(3);
    TreeHead head = log.head();

    assertThatThrownBy(
            () ->
                database.durably(
                    () -> {
                      log.append(RECORDED, unchecked(3), List.of("party:BD"));
                      throw new IllegalStateException("a fault after the entry");
                    }))
        .hasMessage("a fault after the entry");

    assertThat(log.head()).isEqualTo(head);
    assertThat(log.entry(3)).isEmpty();
    assertThat(log.indexesOf("party:BD")).isEmpty();
    log.append(RECORDED, entry(3), List.of());
    assertThat(new LogAudit(log).findDefect(Optional.empty())).isEmpty();
  }

  @Test
  void doesNotForkUnderManyWriters() throws Exception {
    int writers = 6;
    int each = 10;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    List<Future<?>> running = new ArrayList<>();
    for (int w = 0; w < writers; w++) {
      int first = w * each;
      running.add(
          threads.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  log.append(RECORDED, unchecked(first + i), List.of());
                }
              }));
    }
    for (Future<?> writer : running) {
      writer.get();
    }
    threads.shutdown();

    assertThat(log.size()).isEqualTo(writers * each);
    assertThat(log.entries(0, 1000).stream().map(StoredEntry::entry)).doesNotHaveDuplicates();
    assertThat(new LogAudit(log).findDefect(Optional.empty())).isEmpty();
  }

  @Test
  void noticesADamagedEntryAndAMissingOne() throws Exception {
    fill(6);
    database
        .jdbc()
        .sql("update log_entry set entry = ? where tree_index = 2")
        .param(entry(99).toBytes())
        .update();

    assertThat(new LogAudit(log).findDefect(Optional.empty()))
        .contains("The entries are not those that the tree was made of");

    database.jdbc().sql("delete from log_entry where tree_index = 2").update();

    assertThat(new LogAudit(log).findDefect(Optional.empty())).contains("Entry 2 is missing");
  }

  private List<LogEntry> fill(int count) throws Exception {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(entry(i));
      assertThat(log.append(RECORDED, entry(i), List.of())).isEqualTo(i);
    }
    return entries;
  }

  private static LogEntry entry(int number) throws Exception {
    return LogEntry.parse(("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8));
  }

  private static LogEntry unchecked(int number) {
    try {
      return entry(number);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
