// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits to be pulled, and who gets it. */
abstract class ChannelsContract extends StoreContract {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Set<Lifecycle> ALL = Set.of(Lifecycle.values());

  ChannelsContract(TestDatabase database) {
    super(database);
  }

  /** A message on its channel. */
  private StoredMessage ready(String mpc) {
    store.messages().add(message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage claimed = store.messages().claim(ALL, 1, "one", LEASE, NOW).get(0);
    store.channels().enter(claimed.id(), mpc);
    return store.messages().move(claimed, State.READY, "Waits", claimed.expiresAt(), NOW).get();
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
    assertThat(store.messages().move(first, State.FAILED, "too late", NOW)).isEmpty();

    StoredMessage overdue =
        store.messages().claim(ALL, 1, "one", LEASE, NOW.plusSeconds(60)).get(0);
    store.messages().postpone(overdue, overdue.expiresAt());
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
  void ofTwoWhoPullAtOnceEachGetsAnother() throws Exception {
    for (int i = 0; i < 12; i++) {
      ready("urn:kr");
    }
    List<Optional<UUID>> pulled =
        AtOnce.each(
            12,
            puller ->
                store
                    .channels()
                    .take("urn:kr", "KR", NOW.plusSeconds(60), NOW)
                    .map(StoredMessage::id));
    assertThat(pulled).doesNotContain(Optional.empty()).doesNotHaveDuplicates();
    assertThat(store.channels().take("urn:kr", "KR", NOW.plusSeconds(60), NOW)).isEmpty();
  }
}
