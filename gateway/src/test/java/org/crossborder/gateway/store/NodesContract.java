// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.store.SeenNode.Ending;
import org.junit.jupiter.api.Test;

/** The processes that share a database. */
abstract class NodesContract extends StoreContract {
  NodesContract(TestDatabase database) {
    super(database);
  }

  @Test
  void aNodeThatBeatsIsThereAndOneThatHasEndedIsNot() {
    store.nodes().enter("one", "host", "1");
    assertThat(store.nodes().beat("one")).isTrue();
    assertThat(store.nodes().all(Duration.ofDays(1)))
        .extracting(SeenNode::name, SeenNode::ending)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("one", null));
    assertThat(store.nodes().end("one", Ending.STOPPED)).isTrue();
    assertThat(store.nodes().end("one", Ending.LOST)).isFalse();
    assertThat(store.nodes().beat("one")).isFalse();
    assertThat(store.nodes().beat("nobody")).isFalse();
    assertThat(store.nodes().all(Duration.ofDays(1)).get(0).ending()).isEqualTo(Ending.STOPPED);
  }

  @Test
  void oneWhoIsSilentIsBuriedOnceAndMayComeBack() throws Exception {
    store.nodes().enter("silent", "host", "1");
    java.time.Instant later = store.nodes().databaseTime().plusSeconds(30);
    assertThat(store.nodes().silentSince(later.minusSeconds(60))).isEmpty();
    assertThat(store.nodes().silentSince(later))
        .extracting(SeenNode::name)
        .containsExactly("silent");

    List<Boolean> buried = AtOnce.each(4, node -> store.nodes().bury("silent", later));
    assertThat(buried).containsOnlyOnce(true);
    assertThat(store.nodes().beat("silent")).isFalse();
    store.nodes().revive("silent");
    assertThat(store.nodes().beat("silent")).isTrue();
  }

  @Test
  void allThatALostNodeHadTakenIsDueAgain() {
    StoredMessage taken = store.messages().add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT));
    Set<Lifecycle> all = Set.of(Lifecycle.values());
    StoredMessage lost = store.messages().claim(all, 1, "lost", Duration.ofHours(1), NOW).get(0);
    store.duties().take("pull", "lost", NOW.plusSeconds(60), NOW);
    assertThat(store.messages().isHeld(lost, NOW)).isTrue();

    assertThat(store.release("lost")).isEqualTo(1);
    assertThat(store.messages().isHeld(lost, NOW)).isFalse();
    assertThat(store.messages().move(lost, State.RECEIPTED, "too late", NOW)).isEmpty();
    assertThat(store.messages().claim(all, 1, "living", Duration.ofHours(1), NOW))
        .extracting(StoredMessage::id)
        .containsExactly(taken.id());
    assertThat(store.duties().take("pull", "living", NOW.plusSeconds(60), NOW)).isPresent();
  }
}
