// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.crossborder.gateway.store.FragmentStore;
import org.crossborder.gateway.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bytes whose message was never stored, or that are of no use any more, because the process was
 * killed between the two: deleted at the next start. What is younger may be another node's, which
 * is about to store its message.
 */
public final class AbandonedFragments {
  private static final Logger LOG = LoggerFactory.getLogger(AbandonedFragments.class);
  private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

  private AbandonedFragments() {}

  /** Deletes them; how many there were. */
  public static int delete(Store store, FragmentStore bytes) throws IOException {
    Instant old = store.clock().instant().minus(ABANDONED_AFTER);
    int deleted = 0;
    for (UUID kept : bytes.keptBefore(old)) {
      if (!store.fragmentGroups().isOwned(kept)) {
        bytes.delete(kept);
        deleted++;
      }
    }
    if (deleted > 0) {
      LOG.warn("{} abandoned files of fragments were deleted", deleted);
    }
    return deleted;
  }
}
