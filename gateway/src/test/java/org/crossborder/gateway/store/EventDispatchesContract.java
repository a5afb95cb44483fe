// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.gateway.store.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.store.EventDispatch.Status;
import org.junit.jupiter.api.Test;

/** Events: written with what they tell, given once, tried until taken, told again on request. */
abstract class EventDispatchesContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Instant EXPIRY = NOW.plus(Duration.ofDays(3));

  EventDispatchesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void eachStateThatIsWorthTellingIsAnEvent() {
    StoredMessage submitted = store.messages().add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage sending = claimed();
    store.messages().move(sending, State.RECEIPTED, "Receipt checked", NOW.plusSeconds(1));

    List<DocumentEvent> news = store.events().news(10);
    assertThat(news).extracting(DocumentEvent::kind).containsExactly("submitted", "receipted");
    assertThat(news).extracting(DocumentEvent::message).containsOnly(submitted.id());
    assertThat(news.get(1).detail()).isEqualTo("Receipt checked");
  }

  @Test
  void acknowledgementsAndFragmentsAreNone() {
    store.messages().add(Samples.message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    store.messages().add(Samples.message(Lifecycle.INBOUND_FRAGMENT));
    assertThat(store.events().news(10)).isEmpty();
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      store.messages().add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(store.events().news(10)).isEmpty();
  }

  @Test
  void anEventIsGivenOnceToThoseWhoWantIt() {
    DocumentEvent event = event();
    store.dispatches().give(event, List.of("customs", "statistics"), EXPIRY, NOW);
    store.dispatches().give(event, List.of("customs", "statistics"), EXPIRY, NOW);

    assertThat(store.events().news(10)).isEmpty();
    assertThat(store.dispatches().claim("customs", 10, "a", LEASE, NOW)).hasSize(1);
    assertThat(store.dispatches().claim("statistics", 10, "a", LEASE, NOW)).hasSize(1);
    assertThat(store.dispatches().claim("nobody", 10, "a", LEASE, NOW)).isEmpty();
  }

  /** A clock has more digits than the database. */
  @Test
  void whatIsClaimedAtAnyInstantCanBeSettled() {
    Instant odd = NOW.plusNanos(123_456_789);
    store.dispatches().give(event(), List.of("customs"), EXPIRY, odd);
    Instant later = odd.plusSeconds(1);
    assertThat(
            store
                .dispatches()
                .taken(store.dispatches().claim("customs", 1, "a", LEASE, later).get(0)))
        .isTrue();
  }

  @Test
  void whoComesBackAfterItsLeaseChangesNothing() {
    store.dispatches().give(event(), List.of("customs"), EXPIRY, NOW);
    EventDispatch paused = store.dispatches().claim("customs", 10, "a", LEASE, NOW).get(0);
    Instant later = NOW.plus(LEASE);
    EventDispatch other = store.dispatches().claim("customs", 10, "b", LEASE, later).get(0);

    assertThat(store.dispatches().retry(paused, "late", later)).isFalse();
    assertThat(store.dispatches().taken(other)).isTrue();
    assertThat(store.dispatches().taken(paused)).isFalse();
    assertThat(store.dispatches().backlog("customs").waiting()).isZero();
  }

  @Test
  void whatIsNotTakenIsTriedAgainAndAtLastGivenUp() {
    store.dispatches().give(event(), List.of("customs"), EXPIRY, NOW);
    EventDispatch first = store.dispatches().claim("customs", 10, "a", LEASE, NOW).get(0);
    assertThat(first.attempts()).isZero();
    assertThat(first.expiresAt()).isEqualTo(EXPIRY);
    store.dispatches().retry(first, "answered 500", NOW.plusSeconds(5));
    assertThat(store.dispatches().claim("customs", 10, "a", LEASE, NOW)).isEmpty();
    assertThat(store.dispatches().backlog("customs").oldest()).isEqualTo(NOW);

    EventDispatch second =
        store.dispatches().claim("customs", 10, "a", LEASE, NOW.plusSeconds(5)).get(0);
    assertThat(second.attempts()).isEqualTo(1);
    store.dispatches().giveUp(second, "answered 500");
    assertThat(store.dispatches().claim("customs", 10, "a", LEASE, EXPIRY)).isEmpty();
    assertThat(store.dispatches().backlog("customs").givenUp()).isEqualTo(1);
  }

  @Test
  void aDeadWorkersClaimsAreFree() {
    store.dispatches().give(event(), List.of("customs"), EXPIRY, NOW);
    store.dispatches().claim("customs", 10, "a", LEASE, NOW);
    assertThat(store.dispatches().release("a", NOW)).isEqualTo(1);
    assertThat(store.dispatches().claim("customs", 10, "b", LEASE, NOW)).hasSize(1);
  }

  @Test
  void aDocumentIsHandedOverOnceAndToOne() {
    StoredMessage document = store.messages().add(Samples.message(Lifecycle.INBOUND_DOCUMENT));
    store.events().news(10).forEach(news -> store.dispatches().give(news, List.of(), EXPIRY, NOW));

    assertThat(store.dispatches().deliver("customs", document, NOW)).isEqualTo(Status.WAITING);
    assertThat(store.dispatches().deliver("customs", document, NOW)).isEqualTo(Status.WAITING);
    assertThat(store.events().news(10)).isEmpty();
    List<EventDispatch> due = store.dispatches().claim("customs", 10, "a", LEASE, NOW);
    assertThat(due).hasSize(1);
    assertThat(due.get(0).expiresAt()).isNull();
    store.dispatches().taken(due.get(0));
    assertThat(store.dispatches().deliver("customs", document, NOW)).isEqualTo(Status.TAKEN);
  }

  @Test
  void aReplayTellsAgainWhatHappenedInItsTimeAndNothingElse() {
    DocumentEvent before = event(NOW.minusSeconds(1));
    DocumentEvent within = event(NOW);
    DocumentEvent unsubscribed = event(NOW.plusSeconds(1));
    DocumentEvent after = event(NOW.plusSeconds(10));
    for (DocumentEvent event : List.of(before, within, after)) {
      store.dispatches().give(event, List.of("customs"), EXPIRY, NOW);
    }
    store.dispatches().give(unsubscribed, List.of(), EXPIRY, NOW);
    store.dispatches().claim("customs", 10, "a", LEASE, NOW).forEach(store.dispatches()::taken);

    int count =
        store
            .dispatches()
            .replay("customs", List.of("submitted"), NOW, NOW.plusSeconds(10), EXPIRY, NOW);

    assertThat(count).isEqualTo(2);
    assertThat(store.dispatches().claim("customs", 10, "a", LEASE, NOW))
        .extracting(EventDispatch::event)
        .containsExactlyInAnyOrder(within.id(), unsubscribed.id());
    assertThat(
            store
                .dispatches()
                .replay("customs", List.of(), NOW.plusSeconds(99), EXPIRY, EXPIRY, NOW))
        .isZero();
  }

  @Test
  void eachDispatchIsTakenOnceWhoeverAsks() throws Exception {
    for (int i = 0; i < 20; i++) {
      store.dispatches().give(event(), List.of("customs"), EXPIRY, NOW);
    }
    List<String> taken =
        AtOnce.each(4, worker -> store.dispatches().claim("customs", 20, "w" + worker, LEASE, NOW))
            .stream()
            .flatMap(List::stream)
            .map(EventDispatch::event)
            .toList();
    assertThat(taken).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void aSwitchStaysAsItWasSet() {
    assertThat(store.switches().off("customs")).isEmpty();
    assertThat(store.switches().switchOff("customs", "answered 410", NOW)).isTrue();
    assertThat(store.switches().switchOff("customs", "again", NOW)).isFalse();
    assertThat(store.switches().off("customs").orElseThrow().reason()).isEqualTo("answered 410");
    assertThat(store.switches().switchOn("customs")).isTrue();
    assertThat(store.switches().switchOn("customs")).isFalse();
    assertThat(store.switches().off("customs")).isEmpty();
  }

  private DocumentEvent event() {
    return event(NOW);
  }

  private DocumentEvent event(Instant at) {
    StoredMessage message = store.messages().add(Samples.outbound(at));
    return store.events().find(message.id() + "-submitted-0").orElseThrow();
  }

  private StoredMessage claimed() {
    return store.messages().claim(Set.of(Lifecycle.OUTBOUND_DOCUMENT), 1, "w", LEASE, NOW).get(0);
  }
}
