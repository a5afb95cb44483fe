// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.AcknowledgementStatus.ACCEPTED;
import static org.crossborder.gateway.store.AcknowledgementStatus.READABLE;
import static org.crossborder.gateway.store.AcknowledgementStatus.RECEIVED;
import static org.crossborder.gateway.store.AcknowledgementStatus.REJECTED;
import static org.crossborder.gateway.store.AcknowledgementStatus.USED;
import static org.crossborder.gateway.store.Samples.NOW;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.Acknowledged;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.NotAllowed;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.ReasonNotPermitted;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.Repeated;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.UnknownDocument;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.outbox.MessageIds;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.sealing.SealingKey;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.TestDatabase;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the national side may say, in which order, and that it is said once. */
abstract class NationalAcknowledgementsContract {
  private static final List<StatusReason> OTHER_GOODS =
      List.of(new StatusReason("GOODS_DIFFER", "", "", "The goods are others"));

  @TempDir Path directory;
  private final TestDatabase database;
  private TestDatabase.Opened opened;
  private Store store;
  private NationalAcknowledgements acknowledgements;
  private StoredMessage document;

  NationalAcknowledgementsContract(TestDatabase database) {
    this.database = database;
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @BeforeEach
  void aDocumentIsBeingDelivered() throws Exception {
    opened = database.open(directory);
    store = opened.store(Clock.systemUTC());
    acknowledgements =
        new NationalAcknowledgements(
            store,
            new Acknowledging(
                store,
                new XadesSealer(),
                now -> new SealingKey(TestPki.KR.privateKey(), List.of(TestPki.KR.certificate())),
                new Sender("KR", MessageIds.at("kr.example"), Duration.ofHours(1)),
                Acceptance.BY_BACKEND),
            () -> {});
    document = store.messages().add(Samples.message(Lifecycle.INBOUND_DOCUMENT));
    document = store.messages().move(document, State.VALIDATED, "Valid", NOW).orElseThrow();
  }

  @Test
  void eachStatusIsSaidApart() {
    for (AcknowledgementStatus status : List.of(RECEIVED, READABLE, ACCEPTED, USED)) {
      assertThat(say(status)).isInstanceOf(Acknowledged.class);
    }
    assertThat(said()).containsExactly(RECEIVED, READABLE, ACCEPTED, USED);
    assertThat(store.acknowledgements().all(document.id())).allMatch(a -> "officer".equals(a.by()));
    assertThat(store.messages().history(document.id()))
        .extracting(HistoryEvent::detail)
        .contains("READABLE, says officer", "USED, says officer");
  }

  @Test
  void aVerdictConfirmsTheDelivery() {
    say(ACCEPTED);
    assertThat(now().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void aFactDoesNotConfirmTheDelivery() {
    say(READABLE);
    assertThat(now().state()).isEqualTo(State.VALIDATED);
  }

  @Test
  void aPhytosanitaryCertificateIsAnsweredInItsOwnForm() throws Exception {
    CarriedDocument carried = document.document();
    store
        .messages()
        .describe(
            document,
            new CarriedDocument(
                "phytosanitary-certificate", "PC-1", carried.issuer(), carried.payload()));
    say(ACCEPTED);
    StoredAcknowledgement word = store.acknowledgements().of(document.id()).orElseThrow();
    CarriedDocument answer = store.messages().find(word.carriedBy()).orElseThrow().document();
    assertThat(answer.type()).isEqualTo("sps-acknowledgement");
    assertThat(new String(store.payloads().read(answer.payload().sha256()), UTF_8))
        .contains("SPSAcknowledgement", "PC-1", "SignedProperties");
  }

  @Test
  void whatWasDeliveredMayStillBeRefused() {
    delivered();
    assertThat(say(REJECTED, OTHER_GOODS)).isInstanceOf(Acknowledged.class);
    assertThat(now().state()).isEqualTo(State.REJECTED);
    StoredAcknowledgement refusal = store.acknowledgements().of(document.id()).orElseThrow();
    assertThat(refusal.reasons()).isEqualTo(OTHER_GOODS);
    assertThat(store.messages().find(refusal.carriedBy()).orElseThrow().state())
        .isEqualTo(State.SUBMITTED);
  }

  @Test
  void theSameAgainIsSaidOnce() {
    AcknowledgingOutcome first = say(REJECTED, OTHER_GOODS);
    AcknowledgingOutcome again = say(REJECTED, OTHER_GOODS);
    assertThat(again)
        .isEqualTo(new Repeated(((Acknowledged) first).acknowledgement()))
        .isNotEqualTo(first);
    assertThat(say(REJECTED, List.of(new StatusReason("SEAL", "", "", "x"))))
        .isInstanceOf(NotAllowed.class);
    assertThat(said()).containsExactly(REJECTED);
  }

  @Test
  void anAcceptanceIsNotTakenBack() {
    say(ACCEPTED);
    assertThat(say(REJECTED, OTHER_GOODS))
        .isEqualTo(new NotAllowed("REJECTED cannot be said after ACCEPTED"));
    assertThat(now().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void onlyWhatIsAcceptedIsUsed() {
    assertThat(say(USED)).isEqualTo(new NotAllowed("USED cannot be said before ACCEPTED"));
    say(REJECTED, OTHER_GOODS);
    assertThat(say(USED)).isEqualTo(new NotAllowed("USED cannot be said after REJECTED"));
  }

  @Test
  void whatTheNationalSideWasNotGivenItDoesNotJudge() {
    document = store.messages().add(Samples.message(Lifecycle.INBOUND_DOCUMENT));
    assertThat(say(ACCEPTED)).isInstanceOf(NotAllowed.class);
    assertThat(say(REJECTED, OTHER_GOODS)).isInstanceOf(NotAllowed.class);
    assertThat(said()).isEmpty();
  }

  @Test
  void ownDocumentsAreAcknowledgedByTheOtherParty() {
    document = store.messages().add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT));
    assertThat(say(ACCEPTED)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void nothingElseIsADocument() {
    document = store.messages().add(Samples.message(Lifecycle.OUTBOUND_ACKNOWLEDGEMENT));
    assertThat(say(ACCEPTED)).isEqualTo(new UnknownDocument());
    assertThat(acknowledgements.acknowledge(UUID.randomUUID(), ACCEPTED, List.of(), "officer"))
        .isEqualTo(new UnknownDocument());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ELECTRONIC", "foreign-certificate", "notPaperOriginal", "DigitalSeal"})
  void aRefusalBecauseElectronicOrForeignIsNotPermitted(String code) {
    assertThat(say(REJECTED, List.of(new StatusReason(code, "", "", "It is so"))))
        .isInstanceOf(ReasonNotPermitted.class);
    assertThat(said()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "<a>"})
  void aReasonHasACode(String code) {
    assertThat(say(REJECTED, List.of(new StatusReason(code, "", "", "It is so"))))
        .isInstanceOf(ReasonNotPermitted.class);
  }

  @Test
  void aReasonHasASentence() {
    assertThat(say(REJECTED, List.of(new StatusReason("GOODS_DIFFER", "", "", " "))))
        .isInstanceOf(ReasonNotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource
  void onlyARefusalCarriesReasonsAndItDoes(AcknowledgementStatus status) {
    List<StatusReason> wrong = status == REJECTED ? List.of() : OTHER_GOODS;
    assertThat(say(status, wrong)).isInstanceOf(ReasonNotPermitted.class);
    assertThat(said()).isEmpty();
  }

  @Test
  void ofOfficersWhoDecideAtOnceOneWinsAndTheOthersAreTold() throws Exception {
    int officers = 8;
    CyclicBarrier together = new CyclicBarrier(officers);
    ExecutorService office = Executors.newFixedThreadPool(officers);
    List<Future<AcknowledgingOutcome>> outcomes = new ArrayList<>();
    for (int i = 0; i < officers; i++) {
      boolean accepts = i % 2 == 0;
      outcomes.add(
          office.submit(
              () -> {
                together.await();
                return accepts ? say(ACCEPTED) : say(REJECTED, OTHER_GOODS);
              }));
    }
    int won = 0;
    for (Future<AcknowledgingOutcome> outcome : outcomes) {
      won += outcome.get() instanceof Acknowledged ? 1 : 0;
    }
    office.shutdown();
    assertThat(won).isEqualTo(1);
    assertThat(said()).hasSize(1);
    assertThat(now().state())
        .isEqualTo(said().contains(ACCEPTED) ? State.DELIVERED : State.REJECTED);
  }

  private void delivered() {
    document = store.messages().move(document, State.DELIVERED, "Confirmed", NOW).orElseThrow();
  }

  private AcknowledgingOutcome say(AcknowledgementStatus status) {
    return say(status, List.of());
  }

  private AcknowledgingOutcome say(AcknowledgementStatus status, List<StatusReason> reasons) {
    return acknowledgements.acknowledge(document.id(), status, reasons, "officer");
  }

  private List<AcknowledgementStatus> said() {
    return store.acknowledgements().all(document.id()).stream()
        .map(StoredAcknowledgement::status)
        .toList();
  }

  private StoredMessage now() {
    return store.messages().find(document.id()).orElseThrow();
  }
}
