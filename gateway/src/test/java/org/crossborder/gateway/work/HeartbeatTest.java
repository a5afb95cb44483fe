// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.SeenNode.Ending;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on a real PostgreSQL, of which one dies, is stopped, or only slow. */
class HeartbeatTest {
  private static final Duration LEASE = Duration.ofHours(1);
  private static final Set<Lifecycle> ALL = Set.of(Lifecycle.values());

  @TempDir Path directory;
  private TestDatabase.Opened database;
  private Store store;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.POSTGRESQL.open(directory);
    store = database.store(Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatALostNodeHadTakenIsDueLongBeforeItsLeaseEnds() throws Exception {
    Node dead = entered("dead");
    StoredMessage taken = claimed(dead);
    Heartbeat living = heartbeat(entered("living"), Duration.ofMinutes(5));
    living.beat();
    silence(dead);
    living.beat();

    assertThat(ending(dead)).isEqualTo(Ending.LOST);
    assertThat(claim("living")).extracting(StoredMessage::id).containsExactly(taken.id());
    assertThat(store.messages().move(taken, State.RECEIPTED, "too late", now())).isEmpty();
  }

  /** After its own pause, or the database's, the others have had no chance to speak either. */
  @Test
  void whoWasAwayHimselfBuriesNobodyAtOnce() throws Exception {
    Node other = entered("other");
    Heartbeat heartbeat = heartbeat(entered("back"), Duration.ofMinutes(5));
    silence(other);
    heartbeat.beat();
    assertThat(ending(other)).isNull();
    heartbeat.beat();
    assertThat(ending(other)).isEqualTo(Ending.LOST);
  }

  @Test
  void whoWasOnlySlowRevivesItselfAndHasLostWhatItHad() throws Exception {
    Node slow = entered("slow");
    StoredMessage had = claimed(slow);
    assertThat(store.nodes().end(slow.name(), Ending.LOST)).isTrue();
    store.release(slow.name());

    heartbeat(slow, Duration.ofMinutes(5)).beat();
    assertThat(ending(slow)).isNull();
    assertThat(store.messages().isHeld(had, now())).isFalse();
  }

  @Test
  void aNodeThatStopsGivesBackWhatItHas() throws Exception {
    Node stopping = entered("stopping");
    StoredMessage had = claimed(stopping);
    Heartbeat heartbeat = heartbeat(stopping, Duration.ofMinutes(5));
    heartbeat.start();
    heartbeat.stop();
    assertThat(ending(stopping)).isEqualTo(Ending.STOPPED);
    assertThat(claim("other")).extracting(StoredMessage::id).containsExactly(had.id());
  }

  /** Its home was locked, so the run before is dead: nobody has to wait for its silence. */
  @Test
  void aNodeThatWasKilledTakesItsOwnWorkUpWhenItStarts() throws Exception {
    Node killed = entered("killed");
    StoredMessage had = claimed(killed);
    Node again = Node.named("killed");
    again.enter(store, "killed", "1", Optional.of(killed.name()));
    assertThat(again.name()).isNotEqualTo(killed.name());
    assertThat(ending(killed)).isEqualTo(Ending.LOST);
    assertThat(claim(again.name())).extracting(StoredMessage::id).containsExactly(had.id());
  }

  private Node entered(String host) {
    Node node = Node.named(host);
    node.enter(store, host, "1", Optional.empty());
    return node;
  }

  private Heartbeat heartbeat(Node node, Duration silence) {
    return new Heartbeat(
        node, store, () -> {}, Duration.ofHours(1), silence, Duration.ofSeconds(5));
  }

  /** As if it had said nothing for an hour. */
  private void silence(Node node) {
    database
        .jdbc()
        .sql("update node set seen_at = seen_at - interval '1' hour where name = :name")
        .param("name", node.name())
        .update();
  }

  private StoredMessage claimed(Node node) {
    store
        .messages()
        .add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, UUID.randomUUID() + "@bd.example"));
    return claim(node.name()).get(0);
  }

  private List<StoredMessage> claim(String worker) {
    return store.messages().claim(ALL, 9, worker, LEASE, now());
  }

  private Ending ending(Node node) {
    return store.nodes().all(Duration.ofDays(1)).stream()
        .filter(seen -> seen.name().equals(node.name()))
        .findFirst()
        .orElseThrow()
        .ending();
  }

  private static Instant now() {
    return Instant.now();
  }
}
