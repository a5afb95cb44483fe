// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents that wait to be fetched: lent to one, confirmed once. */
abstract class PolledDeliveriesContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(5);

  PolledDeliveriesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void whatIsFetchedIsLentAndGivenOutAgainAfterTheLease() {
    UUID document = offered();
    assertThat(fetch("one", NOW)).containsExactly(document);
    assertThat(fetch("two", NOW)).isEmpty();
    assertThat(fetch("two", NOW.plus(LEASE))).containsExactly(document);
  }

  @Test
  void whatIsConfirmedIsNotGivenOutAndIsConfirmedOnce() {
    UUID document = offered();
    assertThat(store.polledDeliveries().confirm(document, "one", NOW)).isTrue();
    assertThat(store.polledDeliveries().confirm(document, "one", NOW)).isFalse();
    assertThat(fetch("one", NOW.plus(LEASE))).isEmpty();
    assertThat(store.polledDeliveries().offer(document, "customs", NOW)).isTrue();
    assertThat(store.polledDeliveries().refuse(document, "late", NOW)).isFalse();
    assertThat(store.polledDeliveries().waiting("customs")).isZero();
  }

  /** Its acknowledgement has confirmed it. */
  @Test
  void whatIsDeliveredOtherwiseIsNotGivenOut() {
    UUID document = offered();
    StoredMessage validated = store.messages().find(document).orElseThrow();
    store.messages().move(validated, State.DELIVERED, "Accepted", NOW);
    assertThat(fetch("one", NOW)).isEmpty();
  }

  @Test
  void whatIsRefusedIsOfferedLater() {
    UUID document = offered();
    fetch("one", NOW);
    assertThat(store.polledDeliveries().refuse(document, "full", NOW.plusSeconds(60))).isTrue();
    assertThat(fetch("one", NOW.plusSeconds(59))).isEmpty();
    assertThat(fetch("one", NOW.plusSeconds(60))).containsExactly(document);
  }

  @Test
  void queuesAreApartAndWhatIsNotOfferedIsUnknown() {
    offered();
    assertThat(store.polledDeliveries().fetch("health", 9, "one", LEASE, NOW)).isEmpty();
    UUID unknown = UUID.randomUUID();
    assertThat(store.polledDeliveries().confirmed(unknown)).isEmpty();
    assertThat(store.polledDeliveries().confirm(unknown, "one", NOW)).isFalse();
  }

  @Test
  void eachDocumentIsLentOnceWhoeverAsks() throws Exception {
    for (int i = 0; i < 20; i++) {
      offered();
    }
    List<UUID> lent =
        AtOnce.each(4, client -> fetch("client-" + client, NOW)).stream()
            .flatMap(List::stream)
            .toList();
    assertThat(lent).hasSize(20).doesNotHaveDuplicates();
  }

  private UUID offered() {
    StoredMessage received = store.messages().add(Samples.message(Lifecycle.INBOUND_DOCUMENT));
    store.messages().move(received, State.VALIDATED, "Accepted as valid", NOW);
    UUID document = received.id();
    assertThat(store.polledDeliveries().offer(document, "customs", NOW)).isFalse();
    assertThat(store.polledDeliveries().offer(document, "customs", NOW)).isFalse();
    return document;
  }

  private List<UUID> fetch(String client, Instant now) {
    return store.polledDeliveries().fetch("customs", 20, client, LEASE, now);
  }
}
