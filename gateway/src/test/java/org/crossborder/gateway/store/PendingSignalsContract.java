// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signals that wait to be posted. */
abstract class PendingSignalsContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(5);

  PendingSignalsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void aPendingSignalIsTakenByOneUntilHeGivesItBackOrDies() {
    PendingSignal signal =
        new PendingSignal(
            UUID.randomUUID(), "1@bd", "BD", "urn:kr", new byte[] {7}, 0, NOW.plusSeconds(3600));
    store.pendingSignals().keep(signal, NOW);
    PendingSignal claimed = store.pendingSignals().claim("BD", 5, "one", LEASE, NOW).get(0);
    assertThat(claimed.content()).isEqualTo(signal.content());
    assertThat(store.pendingSignals().claim("BD", 5, "two", LEASE, NOW)).isEmpty();

    assertThat(store.pendingSignals().isHeld(claimed, "one", NOW)).isTrue();
    assertThat(store.pendingSignals().isHeld(claimed, "one", NOW.plus(LEASE))).isFalse();
    store.pendingSignals().retry(claimed, "two", NOW);
    assertThat(store.pendingSignals().claim("BD", 5, "two", LEASE, NOW)).isEmpty();
    store.pendingSignals().retry(claimed, "one", NOW.plusSeconds(9));
    assertThat(store.pendingSignals().claim("BD", 5, "two", LEASE, NOW)).isEmpty();
    assertThat(
            store
                .pendingSignals()
                .claim("BD", 5, "two", LEASE, NOW.plusSeconds(9))
                .get(0)
                .attempts())
        .isEqualTo(1);
    assertThat(store.pendingSignals().release("two", NOW)).isEqualTo(1);
    assertThat(store.pendingSignals().claim("BD", 5, "three", LEASE, NOW)).hasSize(1);
    store.pendingSignals().remove(signal.id());
    assertThat(store.pendingSignals().count()).isZero();
  }

  @Test
  void eachSignalIsTakenOnceWhoeverAsks() throws Exception {
    for (int i = 0; i < 20; i++) {
      store
          .pendingSignals()
          .keep(
              new PendingSignal(
                  UUID.randomUUID(),
                  i + "@bd",
                  "BD",
                  "urn:kr",
                  new byte[] {7},
                  0,
                  NOW.plusSeconds(9)),
              NOW);
    }
    List<UUID> taken =
        AtOnce.each(
                4, worker -> store.pendingSignals().claim("BD", 20, "worker-" + worker, LEASE, NOW))
            .stream()
            .flatMap(List::stream)
            .map(PendingSignal::id)
            .toList();
    assertThat(taken).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void eachPartyHasItsOwnAndWhoWaitsLongestIsFirst() {
    keep("KR", NOW.minusSeconds(1));
    keep("BD", NOW.minusSeconds(2));
    keep("BD", NOW.minusSeconds(3));
    keep("VN", NOW.plusSeconds(1));

    assertThat(store.pendingSignals().partiesDue(NOW)).containsExactly("BD", "KR");
    assertThat(store.pendingSignals().claim("KR", 9, "one", LEASE, NOW))
        .extracting(PendingSignal::party)
        .containsExactly("KR");
    assertThat(store.pendingSignals().partiesDue(NOW)).containsExactly("BD");
  }

  private void keep(String party, Instant due) {
    UUID id = UUID.randomUUID();
    store
        .pendingSignals()
        .keep(
            new PendingSignal(
                id, id + "@bd", party, "urn:kr", new byte[] {7}, 0, NOW.plusSeconds(9)),
            due);
  }
}
