// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.gateway.store.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.crossborder.gateway.store.BulkRequest.Status;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Of officers who act at once, in whatever node, one acts. */
abstract class ActsContract extends StoreContract {
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  ActsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void whatWasGivenUpBeginsAgainOnceUnderItsMessageIdWithANewTime() {
    StoredMessage failed = failed();

    StoredMessage begun =
        store.messages().beginAgain(failed, "Sent again", LATER, NOW.plusSeconds(9)).orElseThrow();

    assertThat(begun.state()).isEqualTo(State.SUBMITTED);
    assertThat(begun.messageId()).isEqualTo(failed.messageId());
    assertThat(begun.triedSince()).isEqualTo(NOW.plusSeconds(9));
    assertThat(begun.createdAt()).isEqualTo(failed.createdAt());
    assertThat(begun.expiresAt()).isEqualTo(LATER);
    assertThat(begun.error()).isNull();
    assertThat(store.messages().beginAgain(failed, "Sent again", LATER, NOW)).isEmpty();
    assertThatThrownBy(() -> store.messages().beginAgain(begun, "Sent again", LATER, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofTwoWhoActOnWhatBothHaveSeenOneActs() throws Exception {
    StoredMessage failed = failed();
    List<Boolean> won = AtOnce.each(4, who -> intervene(UUID.randomUUID(), failed));

    assertThat(won).containsOnlyOnce(true);
    assertThat(store.interventions().of(failed.id())).hasSize(1);
  }

  @Test
  void theSameFormTwiceIsKeptOnce() {
    StoredMessage failed = failed();
    UUID form = UUID.randomUUID();

    assertThat(intervene(form, failed)).isTrue();
    assertThat(intervene(form, failed)).isFalse();
    assertThat(store.interventions().find(form)).isPresent();
  }

  @Test
  void ofSeveralWhoDecideOnARequestOneDoes() throws Exception {
    BulkRequest request = request(failed());
    List<Boolean> won =
        AtOnce.each(
            4, who -> decide(request, who % 2 == 0 ? Status.APPROVED : Status.DECLINED, NOW));

    assertThat(won).containsOnlyOnce(true);
  }

  @Test
  void nobodyDecidesOnWhatHasExpired() {
    BulkRequest request = request(failed());

    assertThat(decide(request, Status.APPROVED, LATER)).isFalse();
    assertThat(store.bulkRequests().find(request.id(), LATER).orElseThrow().status())
        .isEqualTo(Status.EXPIRED);
    assertThat(decide(request, Status.APPROVED, LATER.minusSeconds(1))).isTrue();
  }

  @Test
  void whatIsApprovedIsOpenUntilEachDocumentHasItsOutcome() {
    BulkRequest request = request(failed(), failed());
    assertThat(store.bulkRequests().open(9)).isEmpty();
    decide(request, Status.APPROVED, NOW);
    List<BulkItem> open = store.bulkRequests().open(9);
    assertThat(open).hasSize(2);

    settle(open.get(0), BulkItem.Outcome.DONE);
    assertThat(store.bulkRequests().open(9)).hasSize(1);
    settle(open.get(1), BulkItem.Outcome.OVERTAKEN);
    settle(open.get(1), BulkItem.Outcome.DONE);

    assertThat(store.bulkRequests().newest(1, NOW).get(0).status()).isEqualTo(Status.DONE);
    assertThat(store.bulkRequests().items(request.id()))
        .extracting(BulkItem::outcome)
        .containsExactly(BulkItem.Outcome.DONE, BulkItem.Outcome.OVERTAKEN);
  }

  private StoredMessage failed() {
    StoredMessage added = store.messages().add(Samples.outbound(NOW));
    StoredMessage claimed =
        store
            .messages()
            .claim(Set.of(Lifecycle.OUTBOUND_DOCUMENT), 1, "w", Duration.ofMinutes(1), NOW)
            .get(0);
    assertThat(claimed.id()).isEqualTo(added.id());
    return store.messages().move(claimed, State.FAILED, "EBMS:0301", NOW).orElseThrow();
  }

  private boolean intervene(UUID form, StoredMessage seen) {
    try {
      return store.inTransaction(
          () -> {
            store
                .interventions()
                .keep(
                    new Intervention(
                        form, Intervention.Kind.RETRY, seen.id(), "officer", "why", NOW, null),
                    seen.version());
            return true;
          });
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private BulkRequest request(StoredMessage... documents) {
    UUID id = UUID.randomUUID();
    BulkRequest request =
        new BulkRequest(
            id,
            BulkRequest.Kind.RESEND,
            "why",
            null,
            "one",
            NOW,
            LATER,
            Status.WAITING,
            null,
            null);
    List<BulkItem> items =
        IntStream.range(0, documents.length)
            .mapToObj(
                i -> new BulkItem(id, i, documents[i].id(), documents[i].version(), null, null))
            .toList();
    return store.inTransaction(
        () -> {
          store.bulkRequests().add(request, items);
          return request;
        });
  }

  private boolean decide(BulkRequest request, Status status, Instant at) {
    return store.inTransaction(
        () -> store.bulkRequests().decide(request.id(), status, "other", at));
  }

  private void settle(BulkItem item, BulkItem.Outcome outcome) {
    store.inTransaction(
        () -> {
          store.bulkRequests().settle(item, outcome, "");
          return outcome;
        });
  }
}
