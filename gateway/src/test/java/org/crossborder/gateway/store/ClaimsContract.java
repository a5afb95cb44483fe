// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who works on a message: one at a time, and nobody whose time is over. */
abstract class ClaimsContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Set<Lifecycle> ALL = Set.of(Lifecycle.values());

  ClaimsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void aClaimIsExclusiveUntilItRunsOut() {
    StoredMessage added = store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage claimed = store.messages().claim(ALL, 10, "one", LEASE, NOW).get(0);

    assertThat(claimed.id()).isEqualTo(added.id());
    assertThat(claimed.state()).isEqualTo(State.SENDING);
    assertThat(store.messages().claim(ALL, 10, "two", LEASE, NOW.plusSeconds(299))).isEmpty();

    StoredMessage again =
        store.messages().claim(ALL, 10, "two", LEASE, NOW.plusSeconds(300)).get(0);
    assertThat(store.messages().move(claimed, State.RECEIPTED, "too late", NOW)).isEmpty();
    assertThat(store.messages().move(again, State.RECEIPTED, "in time", NOW)).isPresent();
  }

  @Test
  void aRetryIsDueWhenItSays() {
    store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage claimed = store.messages().claim(ALL, 1, "one", LEASE, NOW).get(0);
    store.messages().retry(claimed, "EBMS:0005", NOW.plusSeconds(10), NOW);

    assertThat(store.messages().claim(ALL, 1, "one", LEASE, NOW.plusSeconds(9))).isEmpty();
    StoredMessage again = store.messages().claim(ALL, 1, "one", LEASE, NOW.plusSeconds(10)).get(0);
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.error()).isEqualTo("EBMS:0005");
  }

  @Test
  void whatADeadWorkerHadIsDueAtOnceWhenReleased() {
    store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
    store.messages().claim(ALL, 1, "dead", LEASE, NOW);
    assertThat(store.messages().release("other", NOW)).isZero();
    assertThat(store.messages().release("dead", NOW)).isEqualTo(1);
    assertThat(store.messages().claim(ALL, 1, "new", LEASE, NOW)).hasSize(1);
  }

  @Test
  void aMessageAtItsEndIsNeverDue() {
    store.messages().add(message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    StoredMessage claimed = store.messages().claim(ALL, 1, "one", LEASE, NOW).get(0);
    store.messages().move(claimed, State.FAILED, "EBMS:0301", NOW);
    assertThat(store.messages().claim(ALL, 1, "one", LEASE, NOW.plus(Duration.ofDays(365))))
        .isEmpty();
    assertThat(store.messages().find(claimed.id()).get().error()).isEqualTo("EBMS:0301");
  }

  @Test
  void whatGoesToOnePartyIsClaimedApart() {
    store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT)); // to KR
    store.messages().add(message(Lifecycle.INBOUND_DOCUMENT)); // to BD
    assertThat(store.messages().recipientsDue(ALL, NOW)).containsExactlyInAnyOrder("BD", "KR");
    assertThat(store.messages().recipientsDue(Set.of(Lifecycle.OUTBOUND_DOCUMENT), NOW))
        .containsExactly("KR");

    assertThat(store.messages().claim(ALL, "VN", 9, "one", LEASE, NOW)).isEmpty();
    assertThat(store.messages().claim(ALL, "KR", 9, "one", LEASE, NOW))
        .extracting(StoredMessage::recipient)
        .containsExactly("KR");
    assertThat(store.messages().recipientsDue(ALL, NOW)).containsExactly("BD");
  }

  @Test
  void whoWasStoppedForTooLongHasNothingAndChangesNothing() {
    store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    StoredMessage paused = store.messages().claim(ALL, 1, "paused", LEASE, NOW).get(0);
    assertThat(store.messages().isHeld(paused, NOW)).isTrue();
    assertThat(store.messages().isHeld(paused, NOW.plus(LEASE))).as("its time is over").isFalse();

    StoredMessage taken = store.messages().claim(ALL, 1, "other", LEASE, NOW.plus(LEASE)).get(0);
    Instant back = NOW.plus(LEASE).plusSeconds(1);
    assertThat(store.messages().isHeld(paused, back)).isFalse();
    assertThat(store.messages().describe(paused, paused.document())).isEmpty();
    assertThat(store.messages().move(paused, State.VALIDATED, "too late", back)).isEmpty();
    assertThat(store.messages().retry(paused, "too late", back, back)).isEmpty();
    store.messages().postpone(paused, back);
    assertThat(store.messages().isHeld(taken, back)).isTrue();
    assertThat(store.messages().find(taken.id())).contains(taken);
  }

  @Test
  void whatNobodyHasClaimedIsHeldByNobody() {
    StoredMessage added = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    assertThat(store.messages().isHeld(added, NOW)).isFalse();
  }

  /** Should a database lock less than it promises: the version is held as well. */
  @Test
  void ofTwoWhoSawAMessageDueOneTakesIt() {
    MessageClaims claims =
        new MessageClaims(jdbc(), new MessageQueries(jdbc()), new JdbcHistory(jdbc()));
    StoredMessage seen = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));

    assertThat(claims.claim(seen, "one", NOW.plus(LEASE), NOW)).isPresent();
    assertThat(claims.claim(seen, "other", NOW.plus(LEASE), NOW)).isEmpty();
  }

  @Test
  void fourWorkersTakeEachMessageOnce() throws Exception {
    for (int i = 0; i < 60; i++) {
      store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    }
    Set<UUID> taken = new HashSet<>();
    for (List<UUID> worker : AtOnce.each(4, this::takeAll)) {
      for (UUID id : worker) {
        assertThat(taken.add(id)).as("taken once").isTrue();
      }
    }
    assertThat(taken).hasSize(60);
  }

  private List<UUID> takeAll(int worker) {
    List<UUID> taken = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      store
          .messages()
          .claim(ALL, 5, "worker-" + worker, LEASE, NOW)
          .forEach(message -> taken.add(message.id()));
    }
    return taken;
  }
}
