// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crossborder.gateway.store.Filing.Origin;
import org.crossborder.gateway.store.Filing.Status;
import org.crossborder.gateway.store.FilingEvent.What;
import org.junit.jupiter.api.Test;

/** What traders prepare and officers decide on, and who is told. */
abstract class FilingsContract extends StoreContract {
  FilingsContract(TestDatabase database) {
    super(database);
  }

  private Filing draft() {
    Filing filing =
        new Filing(
                UUID.randomUUID(),
                "certificate-of-origin",
                Origin.FORM,
                "Meghna",
                Status.DRAFT,
                0,
                "Bureau",
                null,
                null,
                null,
                null,
                NOW,
                NOW,
                "account:karim",
                null,
                null,
                null)
            .with("{}", new StoredPayload("ab".repeat(32), 2), "CO-1", "KR");
    store.inTransaction(
        () -> {
          store.filings().add(filing);
          return filing;
        });
    return filing;
  }

  private boolean change(Filing after, String by, What what) {
    return store.inTransaction(
        () -> store.filings().change(after, new FilingEvent(0, NOW, by, what, ""), NOW));
  }

  @Test
  void aFilingIsReadAsItWasAdded() {
    Filing draft = draft();
    assertThat(store.filings().find(draft.id())).contains(draft);
    assertThat(store.filings().of("Meghna", 10)).containsExactly(draft);
    assertThat(store.filings().of("Others", 10)).isEmpty();
    assertThat(store.filings().before("Bureau", Set.of(Status.HANDED_IN), 10)).isEmpty();
    assertThat(store.retention().payloads().isNamed("ab".repeat(32))).isTrue();
  }

  @Test
  void ofManyWhoChangeOneVersionAtOnceOneDoes() throws Exception {
    Filing draft = draft();
    List<Boolean> changed =
        AtOnce.each(
            6, one -> change(draft.in(Status.HANDED_IN, null), "account:" + one, What.HANDED_IN));
    assertThat(changed).filteredOn(won -> won).hasSize(1);
    assertThat(store.filings().find(draft.id()).orElseThrow().version()).isEqualTo(1);
    assertThat(store.filings().events(draft.id()))
        .extracting(FilingEvent::what)
        .containsExactly(What.CREATED, What.HANDED_IN);
  }

  @Test
  void whoHadAHandInItIsKnown() {
    Filing draft = draft();
    change(draft.in(Status.HANDED_IN, null), "account:shila", What.HANDED_IN);
    change(
        store.filings().find(draft.id()).orElseThrow().in(Status.RETURNED, "why"),
        "account:nadia",
        What.RETURNED);
    assertThat(store.filings().isAuthor(draft.id(), "account:karim")).isTrue();
    assertThat(store.filings().isAuthor(draft.id(), "account:shila")).isTrue();
    assertThat(store.filings().isAuthor(draft.id(), "account:nadia")).isFalse();
  }

  @Test
  void whatIsOnItsWayIsNotThrownAway() {
    Filing draft = draft();
    change(draft.in(Status.HANDED_IN, null), "account:karim", What.HANDED_IN);
    assertThat(store.filings().remove(draft.id(), 1)).isFalse();
    Filing other = draft();
    assertThat(store.filings().remove(other.id(), 7)).isFalse();
    assertThat(store.filings().remove(other.id(), 0)).isTrue();
    assertThat(store.filings().find(other.id())).isEmpty();
  }

  @Test
  void noNumberIsGivenTwice() throws Exception {
    List<Long> numbers =
        AtOnce.each(8, one -> store.inTransaction(() -> store.filings().nextNumber("BD-2026")));
    assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
    assertThat(numbers).allMatch(number -> number >= 1 && number <= 8);
  }

  @Test
  void whatIsDueIsOnesUntilTheTurnIsOver() throws Exception {
    Filing draft = draft();
    change(draft.in(Status.APPROVED, null), "account:nadia", What.APPROVED);
    Filing due = store.filings().due(NOW, 10).get(0);
    List<Boolean> taken =
        AtOnce.each(4, one -> store.filings().postpone(due, NOW.plusSeconds(60), NOW));
    assertThat(taken).filteredOn(won -> won).hasSize(1);
    assertThat(store.filings().due(NOW.plusSeconds(59), 10)).isEmpty();
    assertThat(store.filings().due(NOW.plusSeconds(60), 10)).hasSize(1);
  }

  @Test
  void whatIsToBeToldIsToldOnceAndAgainIfItsTellerIsGone() {
    store.inTransaction(
        () -> {
          store
              .notifications()
              .choose(
                  new NotificationChoice("account:nadia", "Bureau", true, "n@bd.example", "fr"),
                  NOW);
          store.notifications().add("account:nadia", "e-1", "handed-in", "/approvals/1", NOW);
          store.notifications().add("account:nadia", "e-1", "handed-in", "/approvals/1", NOW);
          return true;
        });
    assertThat(store.notifications().persons("Bureau", true)).containsExactly("account:nadia");
    List<Notification> claimed = store.notifications().claim(10, NOW.plusSeconds(60), NOW);
    assertThat(claimed).hasSize(1);
    assertThat(store.notifications().claim(10, NOW.plusSeconds(120), NOW.plusSeconds(59)))
        .isEmpty();

    // its teller was killed: the claim runs out
    List<Notification> again =
        store.notifications().claim(10, NOW.plusSeconds(120), NOW.plusSeconds(60));
    assertThat(again).hasSize(1);
    assertThat(again.get(0).attempts()).isEqualTo(2);
    assertThat(store.notifications().retry(claimed.get(0), "late", NOW)).isFalse();
    assertThat(store.notifications().retry(again.get(0), "away", NOW.plusSeconds(200))).isTrue();
    Notification last =
        store.notifications().claim(10, NOW.plusSeconds(300), NOW.plusSeconds(200)).get(0);
    store.notifications().done(last);
    assertThat(store.notifications().count(false)).isZero();
    store.notifications().forget("account:nadia");
    assertThat(store.notifications().of("account:nadia")).isEmpty();
  }
}
