// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.ReceivedFragment;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes the bytes of fragments and of source messages when they are of no further use on the way,
 * and not before the database says so durably. What was signed of a message that arrived is among
 * the payloads then; of all others the row of each fragment keeps the hash.
 */
final class FragmentBytes {
  private static final Logger LOG = LoggerFactory.getLogger(FragmentBytes.class);

  private final Store store;
  private final FragmentStore bytes;

  FragmentBytes(Store store, FragmentStore bytes) {
    this.store = store;
    this.bytes = bytes;
  }

  /** A group was joined, or nothing will ever be joined from it. */
  void delete(List<ReceivedFragment> fragments) {
    store.flushPoint().await();
    fragments.forEach(fragment -> delete(fragment.message()));
  }

  /** A source message was receipted, or given up. */
  void delete(StoredMessage source) {
    store.flushPoint().await();
    store.splitMessages().fragments(source.id()).stream()
        .findFirst()
        .flatMap(store.splitMessages()::of)
        .ifPresent(piece -> delete(piece.source().content()));
  }

  private void delete(UUID owner) {
    try {
      bytes.delete(owner);
    } catch (IOException e) {
      LOG.error("The bytes of a fragment cannot be deleted now; the next start tries again", e);
    }
  }
}
