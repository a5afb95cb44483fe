// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.SoleRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews kept packages before their newest time-stamp ends: another archive time-stamp over all
 * that is there (EN 319 132-1). As soon as one cannot be had, or would not last longer, the turn
 * ends and says why, for that is the same for all of them.
 */
public final class EvidenceRenewal implements SoleRound.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceRenewal.class);
  private static final int AT_ONCE = 50;

  private final EvidencePackaging packaging;
  private final Store store;
  private final Duration before;

  /**
   * @param before how long before its end a package is renewed
   */
  public EvidenceRenewal(EvidencePackaging packaging, Store store, Duration before) {
    this.packaging = packaging;
    this.store = store;
    this.before = before;
  }

  @Override
  public boolean work() {
    Instant ending = store.clock().instant().plus(before);
    List<UUID> documents = store.evidence().packages().endingBefore(ending, AT_ONCE);
    for (UUID document : documents) {
      try {
        if (!packaging.isRenewed(document)) {
          LOG.warn(
              "Evidence of document {} would not last longer with a new time-stamp: configure an"
                  + " authority whose certificate does",
              document);
          return false;
        }
      } catch (IOException e) {
        LOG.warn("Evidence of document {} is not renewed: {}", document, e.getMessage());
        return false;
      }
    }
    return documents.size() == AT_ONCE;
  }
}
