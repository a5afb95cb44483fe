// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What every message store does, whichever database is underneath. */
abstract class MessageStoreContract {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Set<Lifecycle> ALL = Set.of(Lifecycle.values());

  private Store store;
  private MessageStore messages;

  /** An empty store. */
  abstract Store store(Clock clock) throws Exception;

  @BeforeEach
  void open() throws Exception {
    store = store(Clock.fixed(NOW, ZoneOffset.UTC));
    messages = store.messages();
  }

  @Test
  void keepsAllOfAMessage() {
    NewMessage added = message(Lifecycle.OUTBOUND_DOCUMENT);
    StoredMessage stored = messages.add(added);

    assertThat(messages.find(stored.id())).contains(stored);
    assertThat(messages.find(Direction.OUTBOUND, added.messageId())).contains(stored);
    assertThat(messages.find(Direction.INBOUND, added.messageId())).isEmpty();
    assertThat(stored.state()).isEqualTo(State.SUBMITTED);
    assertThat(stored.document()).isEqualTo(added.document());
    assertThat(stored.createdAt()).isEqualTo(NOW);
    assertThat(messages.parts(stored.id())).isEqualTo(added.parts());
    assertThat(messages.history(stored.id()))
        .containsExactly(new HistoryEvent(NOW, null, State.SUBMITTED, "Stored"));
  }

  @Test
  void takesAMessageIdOnceInEachDirection() {
    messages.add(message(Lifecycle.INBOUND_DOCUMENT, "same@kr.example"));
    messages.add(message(Lifecycle.OUTBOUND_DOCUMENT, "same@kr.example"));

    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () -> messages.add(message(Lifecycle.INBOUND_ACKNOWLEDGEMENT, "same@kr.example")));
  }

  @Test
  void nothingOfAFailedTransactionStays() {
    NewMessage added = message(Lifecycle.INBOUND_DOCUMENT);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      messages.add(added);
                      throw new IllegalStateException("power cut");
                    }));
    assertThat(messages.find(added.id())).isEmpty();
    assertThat(messages.history(added.id())).isEmpty();
  }

  @Test
  void movesAlongTheLifecycleAndTellsIt() {
    StoredMessage received = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    StoredMessage validated =
        messages.move(received, State.VALIDATED, "All layers valid", NOW.plusSeconds(1)).get();

    assertThat(validated.state()).isEqualTo(State.VALIDATED);
    assertThat(validated.version()).isEqualTo(received.version() + 1);
    assertThat(messages.history(received.id()))
        .endsWith(
            new HistoryEvent(
                NOW.plusSeconds(1), State.RECEIVED, State.VALIDATED, "All layers valid"));
  }

  @Test
  void refusesATransitionThatTheLifecycleDoesNotHave() {
    StoredMessage received = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> messages.move(received, State.ACKNOWLEDGED, "", NOW));
  }

  @Test
  void ofTwoWhoSawTheSameOneMoves() {
    StoredMessage seen = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    assertThat(messages.move(seen, State.REJECTED, "first", NOW)).isPresent();
    assertThat(messages.move(seen, State.VALIDATED, "second", NOW)).isEmpty();
    assertThat(messages.retry(seen, "third", NOW, NOW)).isEmpty();
    assertThat(messages.history(seen.id())).hasSize(2);
  }

  @Test
  void aClaimIsExclusiveUntilItRunsOut() {
    StoredMessage added = messages.add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage claimed = messages.claim(ALL, 10, "one", LEASE, NOW).get(0);

    assertThat(claimed.id()).isEqualTo(added.id());
    assertThat(claimed.state()).isEqualTo(State.SENDING);
    assertThat(messages.claim(ALL, 10, "two", LEASE, NOW.plusSeconds(299))).isEmpty();

    StoredMessage again = messages.claim(ALL, 10, "two", LEASE, NOW.plusSeconds(300)).get(0);
    assertThat(messages.move(claimed, State.RECEIPTED, "too late", NOW)).isEmpty();
    assertThat(messages.move(again, State.RECEIPTED, "in time", NOW)).isPresent();
  }

  @Test
  void aRetryIsDueWhenItSays() {
    messages.add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage claimed = messages.claim(ALL, 1, "one", LEASE, NOW).get(0);
    messages.retry(claimed, "EBMS:0005", NOW.plusSeconds(10), NOW);

    assertThat(messages.claim(ALL, 1, "one", LEASE, NOW.plusSeconds(9))).isEmpty();
    StoredMessage again = messages.claim(ALL, 1, "one", LEASE, NOW.plusSeconds(10)).get(0);
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.error()).isEqualTo("EBMS:0005");
  }

  @Test
  void whatADeadWorkerHadIsDueAtOnceWhenReleased() {
    messages.add(message(Lifecycle.OUTBOUND_DOCUMENT));
    messages.claim(ALL, 1, "dead", LEASE, NOW);
    assertThat(messages.release("other", NOW)).isZero();
    assertThat(messages.release("dead", NOW)).isEqualTo(1);
    assertThat(messages.claim(ALL, 1, "new", LEASE, NOW)).hasSize(1);
  }

  @Test
  void aMessageAtItsEndIsNeverDue() {
    messages.add(message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    StoredMessage claimed = messages.claim(ALL, 1, "one", LEASE, NOW).get(0);
    messages.move(claimed, State.FAILED, "EBMS:0301", NOW);
    assertThat(messages.claim(ALL, 1, "one", LEASE, NOW.plus(Duration.ofDays(365)))).isEmpty();
    assertThat(messages.find(claimed.id()).get().error()).isEqualTo("EBMS:0301");
  }

  @Test
  void fourWorkersTakeEachMessageOnce() throws Exception {
    for (int i = 0; i < 60; i++) {
      messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    }
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      Callable<List<UUID>> taking = this::takeAll;
      Set<UUID> taken = new HashSet<>();
      for (Future<List<UUID>> worker : workers.invokeAll(List.of(taking, taking, taking, taking))) {
        for (UUID id : worker.get()) {
          assertThat(taken.add(id)).as("taken once").isTrue();
        }
      }
      assertThat(taken).hasSize(60);
    } finally {
      workers.shutdownNow();
    }
  }

  private List<UUID> takeAll() {
    List<UUID> taken = new java.util.ArrayList<>();
    for (int round = 0; round < 40; round++) {
      messages
          .claim(ALL, 5, Thread.currentThread().getName(), LEASE, NOW)
          .forEach(message -> taken.add(message.id()));
    }
    return taken;
  }

  /** A message on its channel. */
  private StoredMessage ready(String mpc) {
    messages.add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage claimed = messages.claim(ALL, 1, "one", LEASE, NOW).get(0);
    store.channels().enter(claimed.id(), mpc);
    return messages.move(claimed, State.READY, "Waits", claimed.expiresAt(), NOW).get();
  }

  @Test
  void whatWaitsOnAChannelIsTakenOnceUntilItsReceiptIsOverdue() {
    StoredMessage first = ready("urn:kr");
    assertThat(store.channels().take("urn:other", "KR", NOW, NOW)).isEmpty();
    assertThat(store.channels().take("urn:k", "KR", NOW, NOW)).isEmpty();
    assertThat(store.channels().take("urn:kr", "TH", NOW, NOW)).isEmpty();

    StoredMessage taken = store.channels().take("urn:kr", "KR", NOW.plusSeconds(60), NOW).get();
    assertThat(taken.id()).isEqualTo(first.id());
    assertThat(taken.attempts()).isEqualTo(1);
    assertThat(store.channels().take("urn:kr", "KR", NOW.plusSeconds(60), NOW)).isEmpty();
    assertThat(messages.move(first, State.FAILED, "too late", NOW)).isEmpty();

    StoredMessage overdue = messages.claim(ALL, 1, "one", LEASE, NOW.plusSeconds(60)).get(0);
    messages.postpone(overdue, overdue.expiresAt());
    assertThat(store.channels().take("urn:kr", "KR", NOW.plusSeconds(120), NOW).get().attempts())
        .isEqualTo(2);
  }

  @Test
  void aSubChannelsMessagesAreOnItsParentToo() {
    StoredMessage first = ready("urn:kr/seoul");
    assertThat(store.channels().take("urn:kr/busan", "KR", NOW, NOW)).isEmpty();
    assertThat(store.channels().take("urn:kr", "KR", NOW.plusSeconds(60), NOW).get().id())
        .isEqualTo(first.id());
  }

  @Test
  void keepsWhatWasSignedLast() {
    StoredMessage message = ready("urn:kr");
    assertThat(store.channels().signed(message.id())).isEmpty();
    store.channels().keepSigned(message.id(), "[1]");
    store.channels().keepSigned(message.id(), "[2]");
    assertThat(store.channels().signed(message.id())).contains("[2]");
  }

  @Test
  void aPendingSignalIsTakenByOneUntilHeGivesItBackOrDies() {
    PendingSignal signal =
        new PendingSignal(
            UUID.randomUUID(), "1@bd", "BD", "urn:kr", new byte[] {7}, 0, NOW.plusSeconds(3600));
    store.pendingSignals().keep(signal, NOW);
    PendingSignal claimed = store.pendingSignals().claim(5, "one", LEASE, NOW).get(0);
    assertThat(claimed.content()).isEqualTo(signal.content());
    assertThat(store.pendingSignals().claim(5, "two", LEASE, NOW)).isEmpty();

    store.pendingSignals().retry(claimed, NOW.plusSeconds(9));
    assertThat(store.pendingSignals().claim(5, "two", LEASE, NOW)).isEmpty();
    assertThat(store.pendingSignals().claim(5, "two", LEASE, NOW.plusSeconds(9)).get(0).attempts())
        .isEqualTo(1);
    assertThat(store.pendingSignals().release("two", NOW)).isEqualTo(1);
    assertThat(store.pendingSignals().claim(5, "three", LEASE, NOW)).hasSize(1);
    store.pendingSignals().remove(signal.id());
    assertThat(store.pendingSignals().count()).isZero();
  }

  @Test
  void keepsWhatPartnersReportUpToABound() {
    StoredMessage message = messages.add(message(Lifecycle.OUTBOUND_DOCUMENT));
    for (int i = 0; i < 110; i++) {
      store
          .reportedErrors()
          .keep(
              new ReportedError(
                  message.id(),
                  NOW,
                  false,
                  "EBMS:0004",
                  "failure",
                  null,
                  "x".repeat(3000),
                  new byte[] {1}));
    }
    List<ReportedError> kept = store.reportedErrors().of(message.id());
    assertThat(kept).hasSize(100);
    assertThat(kept.get(0).detail()).hasSize(2000);
  }

  @Test
  void listsDocumentsNewestFirstAndNoAcknowledgements() {
    messages.add(message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    StoredMessage out = messages.add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage in = messages.add(message(Lifecycle.INBOUND_DOCUMENT));

    assertThat(messages.list(new MessageFilter(null, null, null, 10)))
        .containsExactlyInAnyOrder(out, in);
    assertThat(messages.list(new MessageFilter(Direction.INBOUND, null, null, 10)))
        .containsExactly(in);
    assertThat(messages.list(new MessageFilter(null, State.SUBMITTED, NOW, 10)))
        .containsExactly(out);
    assertThat(messages.list(new MessageFilter(null, null, NOW.plusSeconds(1), 10))).isEmpty();
  }

  @Test
  void keepsTheFirstReceipt() {
    StoredMessage message = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    assertThat(store.receipts().of(message.id())).isEmpty();
    store.receipts().keep(message.id(), new byte[] {1}, NOW);
    store.receipts().keep(message.id(), new byte[] {2}, NOW);
    assertThat(store.receipts().of(message.id())).contains(new byte[] {1});
  }

  @Test
  void keepsTheNewestReport() {
    StoredMessage message = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    store.reports().keep(message.id(), "{\"held\":true}", NOW);
    store.reports().keep(message.id(), "{\"held\":false}", NOW);
    assertThat(store.reports().of(message.id())).contains("{\"held\":false}");
  }

  @Test
  void keepsOneAcknowledgementOfADocument() {
    StoredMessage document = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    StoredMessage carrier = messages.add(message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    StoredAcknowledgement acknowledgement =
        new StoredAcknowledgement(
            document.id(),
            carrier.id(),
            AcknowledgementStatus.REJECTED,
            List.of(new StatusReason("DOCTYPE_NOT_COVERED", "A02", "Art. 8(3)", "Not covered")),
            NOW);
    store.acknowledgements().keep(acknowledgement);

    assertThat(store.acknowledgements().of(document.id())).contains(acknowledgement);
    assertThat(store.acknowledgements().carriedBy(carrier.id())).contains(acknowledgement);
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.acknowledgements().keep(acknowledgement));
  }

  @Test
  void anIdentityIsEnteredOnceForEachPartyUntilTheExchangeHasFailed() {
    StoredMessage first = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    StoredMessage second = messages.add(message(Lifecycle.INBOUND_DOCUMENT));
    DocumentIdentity identity = DocumentIdentity.of(first.document()).orElseThrow();
    store.identities().enter(first, identity);

    assertThat(store.identities().content(Direction.INBOUND, identity))
        .contains(first.document().payload().sha256());
    assertThat(store.identities().content(Direction.OUTBOUND, identity)).isEmpty();
    assertThat(store.identities().exchanged(Direction.INBOUND, identity, "KR"))
        .contains(first.id());
    assertThat(store.identities().exchanged(Direction.INBOUND, identity, "TH")).isEmpty();
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.identities().enter(second, identity));

    messages.move(first, State.REJECTED, "D08", NOW);
    store.identities().enter(second, identity);
    assertThat(store.identities().exchanged(Direction.INBOUND, identity, "KR"))
        .contains(second.id());
  }

  @Test
  void anIdempotencyKeyIsUsedOnceByEachClient() {
    StoredMessage message = messages.add(message(Lifecycle.OUTBOUND_DOCUMENT));
    IdempotencyKeys.Used used = new IdempotencyKeys.Used("cd".repeat(32), message.id());
    store.idempotencyKeys().use("single-window", "key-1", used, NOW);

    assertThat(store.idempotencyKeys().find("single-window", "key-1")).contains(used);
    assertThat(store.idempotencyKeys().find("other", "key-1")).isEmpty();
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.idempotencyKeys().use("single-window", "key-1", used, NOW));
  }
}
