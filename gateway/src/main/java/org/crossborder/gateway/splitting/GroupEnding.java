// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.List;
import org.crossborder.gateway.store.FragmentGroup;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.GroupState;
import org.crossborder.gateway.store.ReceivedFragment;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a group from which no source message comes: the group stays known, so that late fragments
 * are told EBMS:0040 or EBMS:0051; the bytes of its fragments are deleted.
 */
final class GroupEnding {
  private static final Logger LOG = LoggerFactory.getLogger(GroupEnding.class);

  private final Store store;
  private final FragmentBytes bytes;

  GroupEnding(Store store, FragmentStore bytes) {
    this.store = store;
    this.bytes = new FragmentBytes(store, bytes);
  }

  /** Ends it, if nobody else has. */
  void end(FragmentGroup seen, GroupState to, String why) {
    boolean ended =
        store.inTransaction(
            () -> {
              boolean moved = store.fragmentGroups().move(seen, to);
              if (moved) {
                fragments(seen).forEach(fragment -> refuse(fragment, why));
              }
              return moved;
            });
    if (ended) {
      LOG.warn("{} {} of {}: {}", to, seen.groupId(), seen.sender(), why);
      bytes.delete(fragments(seen));
    }
  }

  private List<ReceivedFragment> fragments(FragmentGroup group) {
    return store.fragmentGroups().fragments(group);
  }

  private void refuse(ReceivedFragment fragment, String why) {
    store
        .messages()
        .find(fragment.message())
        .filter(message -> message.state() == State.RECEIVED)
        .ifPresent(
            message -> store.messages().move(message, State.REFUSED, why, store.clock().instant()));
  }
}
