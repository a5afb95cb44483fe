// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.gateway.store.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.store.LegalHolds.Setting;
import org.junit.jupiter.api.Test;

/** What goes when content is removed, what stays, and what must not go. */
abstract class RetentionContract extends StoreContract {
  private static final Instant LATER = NOW.plus(Duration.ofDays(3650));

  RetentionContract(TestDatabase database) {
    super(database);
  }

  @Test
  void contentGoesAndHashesIdsStatesTimesAndReceiptStay() throws Exception {
    StoredMessage document = exchanged();

    assertThat(remove(document)).isTrue();

    StoredMessage after = store.messages().find(document.id()).orElseThrow();
    assertThat(after.document().payload()).isEqualTo(document.document().payload());
    assertThat(after.messageId()).isEqualTo(document.messageId());
    assertThat(after.state()).isEqualTo(State.ACCEPTED);
    assertThat(after.createdAt()).isEqualTo(document.createdAt());
    assertThat(store.messages().parts(document.id()))
        .extracting(StoredPart::payload)
        .containsExactly(document.document().payload());
    assertThat(store.receipts().of(document.id())).hasValue("receipt".getBytes(UTF_8));
    assertThat(store.envelopes().of(document.id())).isPresent();
    assertThat(store.evidence().signedParts().of(document.id())).hasSize(1);
    assertThat(store.evidence().packages().of(document.id())).isPresent();
    assertThat(store.messages().header(document.id()).properties()).isEmpty();
    assertThat(store.reports().of(document.id())).isEmpty();
    assertThat(store.idempotencyKeys().find("client", "key")).isEmpty();
    assertThat(store.events().find(document.id() + "-submitted-0")).isEmpty();
    assertThat(store.dispatches().backlog("consumer").waiting()).isZero();
    assertThat(store.polledDeliveries().confirmed(document.id())).isEmpty();
    StoredAcknowledgement said = store.acknowledgements().of(document.id()).orElseThrow();
    assertThat(said.status()).isEqualTo(AcknowledgementStatus.ACCEPTED);
    assertThat(said.reasons()).containsExactly(new StatusReason("LATE", "X03", "Art. 5(e)", ""));
    assertThat(store.retention().purged().of(document.id())).contains(why(document));
    assertThat(store.messages().history(document.id()))
        .last()
        .extracting(HistoryEvent::detail)
        .asString()
        .contains("Purged", "P10Y", "Customs Act, s. 12");
  }

  @Test
  void whatIsHeldIsNeverPurgedUntilEveryCaseHasEnded() throws Exception {
    StoredMessage document = exchanged();
    assertThat(hold(document, "case 1")).isEqualTo(Setting.SET);
    assertThat(hold(document, "case 2")).isEqualTo(Setting.SET);
    assertThat(hold(document, "case 1")).isEqualTo(Setting.HELD_BEFORE);
    assertThat(remove(document)).isFalse();

    assertThat(release(document, "case 1")).isTrue();
    assertThat(remove(document)).isFalse();
    assertThat(store.retention().holds().of(document.id()))
        .extracting(LegalHold::reference)
        .containsExactly("case 2");

    assertThat(release(document, "case 2")).isTrue();
    assertThat(release(document, "case 2")).isFalse();
    assertThat(remove(document)).isTrue();
    assertThat(hold(document, "case 3")).isEqualTo(Setting.PURGED);
  }

  /** Whichever is first: what is held is there, and what was purged is not said to be held. */
  @Test
  void ofAHoldAndAPurgeAtOnceOneWins() throws Exception {
    for (int round = 0; round < 8; round++) {
      StoredMessage document = exchanged();
      List<Boolean> won =
          AtOnce.each(
              2, who -> who == 0 ? remove(document) : hold(document, "case") == Setting.SET);
      assertThat(won).as("purged, held").containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void whatChangedMeanwhileOrWasPurgedBeforeStays() throws Exception {
    StoredMessage document = exchanged();
    StoredMessage older =
        new StoredMessage(
            document.id(),
            document.lifecycle(),
            document.state(),
            document.version() - 1,
            document.messageId(),
            null,
            document.conversationId(),
            document.agreement(),
            document.trackingIdentifier(),
            document.sender(),
            document.recipient(),
            document.document(),
            0,
            null,
            document.createdAt(),
            document.updatedAt(),
            document.triedSince(),
            document.expiresAt());
    assertThat(remove(older)).isFalse();
    assertThat(remove(document)).isTrue();
    assertThat(remove(store.messages().find(document.id()).orElseThrow())).isFalse();
  }

  @Test
  void whatIsStillOnItsWayIsPurgedNeitherInPartNorInWhole() {
    StoredMessage active = store.messages().add(Samples.outbound(NOW));
    assertThatThrownBy(() -> remove(active))
        .isInstanceOf(ContentRemoval.StillActiveException.class);
    assertThat(store.retention().purged().of(active.id())).isEmpty();
    assertThat(store.retention().retained().storedBefore(LATER, null, 10)).isEmpty();
  }

  @Test
  void endedDocumentsAreListedPageByPageWithWhatTheirPeriodsCountFrom() throws Exception {
    StoredMessage one = exchanged();
    StoredMessage two = exchanged();
    hold(two, "case");
    RetainedMessages retained = store.retention().retained();

    List<RetainedMessage> first = retained.storedBefore(LATER, null, 1);
    List<RetainedMessage> second =
        retained.storedBefore(LATER, PagePosition.of(first.get(0).message()), 5);

    assertThat(List.of(first.get(0), second.get(0)))
        .as("acknowledgements go with their documents")
        .extracting(kept -> kept.message().id())
        .containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(second).hasSize(1);
    assertThat(first.get(0).from()).isEqualTo(NOW.plusSeconds(5));
    assertThat(List.of(first.get(0), second.get(0)))
        .filteredOn(RetainedMessage::held)
        .extracting(kept -> kept.message().id())
        .containsExactly(two.id());
    assertThat(retained.storedBefore(NOW, null, 5)).isEmpty();
    remove(one);
    assertThat(retained.storedBefore(LATER, null, 5)).hasSize(1);
  }

  /** The same bytes may belong to several; a payload has its place as long as one has content. */
  @Test
  void aPayloadIsNamedAsLongAsOneMessageWithContentHasIt() throws Exception {
    StoredMessage one = exchanged();
    StoredMessage two = exchanged();
    String sha256 = one.document().payload().sha256();
    PayloadRemovals payloads = store.retention().payloads();

    remove(one);
    assertThat(payloads.notedBefore(LATER.plusSeconds(1), 10)).contains(sha256);
    assertThat(payloads.isNamed(sha256)).isTrue();
    remove(two);
    assertThat(payloads.isNamed(sha256)).isFalse();
    payloads.done(sha256);
    assertThat(payloads.notedBefore(LATER.plusSeconds(1), 10)).doesNotContain(sha256);

    store.evidence().trustBases().keep(new TrustBasis(sha256, List.of(), "", "", ""), NOW);
    assertThat(payloads.isNamed(sha256)).as("decisions rest on it").isTrue();
  }

  @Test
  void holdsAreListedByCase() throws Exception {
    StoredMessage one = exchanged();
    StoredMessage two = exchanged();
    hold(one, "case 1");
    hold(two, "case 1");
    hold(two, "case 2");
    LegalHolds holds = store.retention().holds();
    List<LegalHold> all = holds.list("case 1", null, 10);
    assertThat(all).hasSize(2);
    assertThat(holds.list(null, null, 10)).hasSize(3);
    assertThat(holds.list("case 1", all.get(0).message(), 10)).containsExactly(all.get(1));
    assertThat(all.get(0).setBy()).isEqualTo("prosecutor");
    assertThat(store.inTransaction(() -> holds.release("case 1"))).isEqualTo(2);
    assertThat(holds.list(null, null, 10)).hasSize(1);
  }

  @Test
  void whatWasToldLongAgoGoesAndWhatIsStillToBeToldStays() throws Exception {
    StoredMessage ended = exchanged();
    StoredMessage active = store.messages().add(Samples.outbound(NOW));
    ToldEvents told = store.retention().told();
    int waiting = store.events().news(100).size();

    assertThat(told.removeEvents(LATER, 100)).as("nothing was given yet").isZero();
    for (DocumentEvent event : store.events().news(100)) {
      store.dispatches().give(event, List.of(), LATER, NOW);
    }
    assertThat(told.removeEvents(NOW, 100)).as("nothing is that old").isZero();
    int others = waiting - 1; // one is the active document's
    assertThat(told.removeEvents(LATER, 1)).isEqualTo(1);
    assertThat(told.removeEvents(LATER, 100)).isEqualTo(others - 1);
    assertThat(store.events().find(active.id() + "-submitted-0")).isPresent();
    assertThat(store.events().find(ended.id() + "-submitted-0")).isEmpty();
    assertThat(store.dispatches().backlog("consumer").waiting())
        .as("handed over, and not taken")
        .isEqualTo(1);
    assertThat(store.messages().history(ended.id())).hasSizeGreaterThan(3);

    assertThat(told.removeDeliveries(LATER, 100)).as("not confirmed").isZero();
    store.inTransaction(() -> store.polledDeliveries().confirm(ended.id(), "client", NOW));
    assertThat(told.removeDeliveries(LATER, 100)).isEqualTo(1);
    assertThat(store.polledDeliveries().confirmed(ended.id())).isEmpty();
  }

  @Test
  void packagesThatEndAreFoundAndRenewedOnce() throws Exception {
    StoredMessage document = exchanged();
    EvidencePackages packages = store.evidence().packages();
    KeptPackage old = packages.of(document.id()).orElseThrow();
    KeptPackage renewed =
        new KeptPackage(NOW, new StoredPayload("ef".repeat(32), 7), "LTA", 3, 1, null, LATER);
    assertThat(packages.endingBefore(NOW, 5)).isEmpty();
    assertThat(packages.endingBefore(LATER, 5)).containsExactly(document.id());
    assertThat(store.inTransaction(() -> packages.renew(document.id(), old, renewed))).isTrue();
    assertThat(store.inTransaction(() -> packages.renew(document.id(), old, renewed))).isFalse();
    assertThat(packages.endingBefore(LATER, 5)).isEmpty();
    assertThat(packages.of(document.id()).orElseThrow().payload()).isEqualTo(renewed.payload());
  }

  /** A document that was sent, accepted, reported on, delivered and told of. */
  private StoredMessage exchanged() throws Exception {
    StoredMessage submitted = store.messages().add(Samples.outbound(NOW));
    UUID id = submitted.id();
    StoredPayload payload = submitted.document().payload();
    StoredMessage carrier =
        store.messages().add(Samples.message(Lifecycle.INBOUND_ACKNOWLEDGEMENT));
    move(carrier, State.APPLIED);
    StoredMessage accepted =
        move(move(move(submitted, State.SENDING), State.RECEIPTED), State.ACCEPTED);
    return store.inTransaction(
        () -> {
          store.receipts().keep(id, "receipt".getBytes(UTF_8), NOW.plusSeconds(5));
          store.envelopes().keep(id, payload);
          store
              .evidence()
              .signedParts()
              .keep(id, List.of(new SignedPart("part@bd.example", "application/gzip", payload)));
          store
              .evidence()
              .packages()
              .keep(id, new KeptPackage(NOW, payload, "B", 3, 1, true, NOW.plusSeconds(9)));
          store.reports().keep(id, new StoredReport("{}", "{}", new byte[] {1}), NOW);
          if (store.idempotencyKeys().find("client", "key").isEmpty()) {
            store
                .idempotencyKeys()
                .use("client", "key", new IdempotencyKeys.Used("ab".repeat(32), id), NOW);
          }
          store.polledDeliveries().offer(id, "queue", NOW);
          store
              .acknowledgements()
              .keep(
                  new StoredAcknowledgement(
                      id,
                      carrier.id(),
                      AcknowledgementStatus.ACCEPTED,
                      List.of(new StatusReason("LATE", "X03", "Art. 5(e)", "Ann was late")),
                      NOW,
                      null));
          store.dispatches().deliver("consumer", accepted, NOW);
          return accepted;
        });
  }

  private StoredMessage move(StoredMessage message, State to) {
    return store.messages().move(message, to, "moved", NOW).orElseThrow();
  }

  private boolean remove(StoredMessage document) {
    return store.inTransaction(() -> store.retention().removal().remove(document, why(document)));
  }

  private static PurgedDocument why(StoredMessage document) {
    return new PurgedDocument(
        document.id(),
        LATER,
        NOW,
        LATER.minusSeconds(60),
        Period.ofYears(10),
        "BD",
        "Customs Act, s. 12",
        "cd".repeat(32),
        "{\"verdict\":\"RECOGNISED\"}",
        null);
  }

  private Setting hold(StoredMessage document, String reference) {
    LegalHold hold = new LegalHold(document.id(), reference, "a fraud", "prosecutor", NOW);
    return store.inTransaction(() -> store.retention().holds().set(hold));
  }

  private boolean release(StoredMessage document, String reference) {
    return store.inTransaction(() -> store.retention().holds().release(document.id(), reference));
  }
}
