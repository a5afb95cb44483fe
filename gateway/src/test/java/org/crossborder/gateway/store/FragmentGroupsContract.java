// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.crossborder.gateway.store.Samples.NOW;
import static org.crossborder.gateway.store.Samples.message;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Groups of received fragments, where the last to come has to know that it is. */
abstract class FragmentGroupsContract extends StoreContract {
  private static final int FRAGMENTS = 12;

  FragmentGroupsContract(TestDatabase database) {
    super(database);
  }

  @Test
  void aGroupIsOpenedOnceForEachSender() {
    store.fragmentGroups().open(group("BD"));
    store.fragmentGroups().open(group("TH"));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> store.fragmentGroups().open(group("BD")));
  }

  @Test
  void ofManyNodesThatOpenAGroupAtOnceOneDoes() throws Exception {
    assertThat(AtOnce.each(6, node -> AtOnce.wins(() -> store.fragmentGroups().open(group("BD")))))
        .containsOnlyOnce(true);
  }

  @Test
  void ofFragmentsThatComeAtOnceExactlyOneIsTheLast() throws Exception {
    store.fragmentGroups().open(group("BD"));
    List<Boolean> last = AtOnce.each(FRAGMENTS, this::add);
    assertThat(last).containsOnlyOnce(true);
    FragmentGroup group = store.inTransaction(this::locked);
    assertThat(group.state()).isEqualTo(GroupState.COMPLETE);
    assertThat(group.fragmentBytes()).isEqualTo(10L * FRAGMENTS);
    assertThat(store.fragmentGroups().extent(group).count()).isEqualTo(FRAGMENTS);
  }

  @Test
  void ofTwoWhoEndAGroupOneDoes() {
    store.fragmentGroups().open(group("BD"));
    FragmentGroup seen = store.inTransaction(this::locked);
    assertThat(store.fragmentGroups().move(seen, GroupState.REJECTED)).isTrue();
    assertThat(store.fragmentGroups().move(seen, GroupState.EXPIRED)).isFalse();
  }

  private boolean add(int num) {
    return store.inTransaction(
        () -> {
          FragmentGroup group = locked();
          int before = store.fragmentGroups().extent(group).count();
          StoredMessage message = store.messages().add(message(Lifecycle.INBOUND_FRAGMENT));
          store
              .fragmentGroups()
              .add(
                  group,
                  new ReceivedFragment(
                      message.id(), num + 1, 10, "piece-" + num, "application/octet-stream"));
          return before + 1 == FRAGMENTS && store.fragmentGroups().move(group, GroupState.COMPLETE);
        });
  }

  private FragmentGroup locked() {
    return store.fragmentGroups().lock("BD", "group-1").orElseThrow();
  }

  private static FragmentGroup group(String sender) {
    return new FragmentGroup(
        UUID.randomUUID(),
        sender,
        "KR",
        "group-1",
        "bd-kr-2026",
        GroupState.OPEN,
        new byte[] {1},
        new SourceFacts(null, null, null, null, null, null, null),
        0,
        NOW,
        NOW.plus(Duration.ofHours(1)),
        null);
  }
}
