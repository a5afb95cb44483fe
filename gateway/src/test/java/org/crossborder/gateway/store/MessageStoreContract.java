// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** What every message store does, whichever database is underneath. */
abstract class MessageStoreContract extends StoreContract {
  MessageStoreContract(TestDatabase database) {
    super(database);
  }

  @Test
  void keepsAllOfAMessage() {
    NewMessage added = message(Lifecycle.OUTBOUND_DOCUMENT);
    StoredMessage stored = store.messages().add(added);

    assertThat(store.messages().find(stored.id())).contains(stored);
    assertThat(store.messages().find(Direction.OUTBOUND, added.messageId())).contains(stored);
    assertThat(store.messages().find(Direction.INBOUND, added.messageId())).isEmpty();
    assertThat(stored.state()).isEqualTo(State.SUBMITTED);
    assertThat(stored.document()).isEqualTo(added.document());
    assertThat(stored.createdAt()).isEqualTo(NOW);
    assertThat(store.messages().parts(stored.id())).isEqualTo(added.parts());
    assertThat(store.messages().history(stored.id()))
        .containsExactly(new HistoryEvent(NOW, null, State.SUBMITTED, "Stored"));
  }

  @Test
  void takesAMessageIdOnceInEachDirection() {
    store.messages().add(message(Lifecycle.INBOUND_DOCUMENT, "same@kr.example"));
    store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT, "same@kr.example"));

    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(
            () ->
                store
                    .messages()
                    .add(message(Lifecycle.INBOUND_ACKNOWLEDGEMENT, "same@kr.example")));
  }

  @Test
  void nothingOfAFailedTransactionStays() {
    NewMessage added = message(Lifecycle.INBOUND_DOCUMENT);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      store.messages().add(added);
                      throw new IllegalStateException("power cut");
                    }));
    assertThat(store.messages().find(added.id())).isEmpty();
    assertThat(store.messages().history(added.id())).isEmpty();
  }

  @Test
  void movesAlongTheLifecycleAndTellsIt() {
    StoredMessage received = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    StoredMessage validated =
        store
            .messages()
            .move(received, State.VALIDATED, "All layers valid", NOW.plusSeconds(1))
            .get();

    assertThat(validated.state()).isEqualTo(State.VALIDATED);
    assertThat(validated.version()).isEqualTo(received.version() + 1);
    assertThat(store.messages().history(received.id()))
        .endsWith(
            new HistoryEvent(
                NOW.plusSeconds(1), State.RECEIVED, State.VALIDATED, "All layers valid"));
  }

  @Test
  void refusesATransitionThatTheLifecycleDoesNotHave() {
    StoredMessage received = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> store.messages().move(received, State.ACKNOWLEDGED, "", NOW));
  }

  @Test
  void ofTwoWhoSawTheSameOneMoves() {
    StoredMessage seen = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    assertThat(store.messages().move(seen, State.REJECTED, "first", NOW)).isPresent();
    assertThat(store.messages().move(seen, State.VALIDATED, "second", NOW)).isEmpty();
    assertThat(store.messages().retry(seen, "third", NOW, NOW)).isEmpty();
    assertThat(store.messages().history(seen.id())).hasSize(2);
  }

  @Test
  void keepsWhatPartnersReportUpToABound() {
    StoredMessage message = store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
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
    store.messages().add(message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    StoredMessage out = store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage in = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));

    assertThat(store.messages().list(new MessageFilter(null, null, null, 10)))
        .containsExactlyInAnyOrder(out, in);
    assertThat(store.messages().list(new MessageFilter(Direction.INBOUND, null, null, 10)))
        .containsExactly(in);
    assertThat(store.messages().list(new MessageFilter(null, State.SUBMITTED, NOW, 10)))
        .containsExactly(out);
    assertThat(store.messages().list(new MessageFilter(null, null, NOW.plusSeconds(1), 10)))
        .isEmpty();
  }

  @Test
  void keepsTheNewestReport() {
    StoredMessage message = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    store.reports().keep(message.id(), "{\"held\":true}", NOW);
    store.reports().keep(message.id(), "{\"held\":false}", NOW);
    assertThat(store.reports().of(message.id())).contains("{\"held\":false}");
  }

  @Test
  void keepsOneAcknowledgementOfADocument() {
    StoredMessage document = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    StoredMessage carrier = store.messages().add(message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    StoredAcknowledgement acknowledgement =
        new StoredAcknowledgement(
            document.id(),
            carrier.id(),
            AcknowledgementStatus.REJECTED,
            List.of(new StatusReason("DOCTYPE_NOT_COVERED", "A02", "Art. 8(3)", "Not covered")),
            NOW,
            "officer 7");
    store.acknowledgements().keep(acknowledgement);

    assertThat(store.acknowledgements().of(document.id())).contains(acknowledgement);
    assertThat(store.acknowledgements().carriedBy(carrier.id())).contains(acknowledgement);
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.acknowledgements().keep(acknowledgement));
  }

  @Test
  void keepsTheAcknowledgementsOfADocumentApart() {
    StoredMessage document = store.messages().add(message(Lifecycle.INBOUND_DOCUMENT));
    for (AcknowledgementStatus status :
        List.of(
            AcknowledgementStatus.USED,
            AcknowledgementStatus.RECEIVED,
            AcknowledgementStatus.ACCEPTED)) {
      StoredMessage carrier = store.messages().add(message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
      store
          .acknowledgements()
          .keep(
              new StoredAcknowledgement(document.id(), carrier.id(), status, List.of(), NOW, null));
    }

    assertThat(store.acknowledgements().all(document.id()))
        .extracting(StoredAcknowledgement::status)
        .containsExactly(
            AcknowledgementStatus.RECEIVED,
            AcknowledgementStatus.ACCEPTED,
            AcknowledgementStatus.USED);
    assertThat(store.acknowledgements().of(document.id()).orElseThrow().status())
        .isEqualTo(AcknowledgementStatus.USED);
  }
}
