// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;

/**
 * A snapshot whose signatures, version and hashes have been verified.
 *
 * @param snapshot the content
 * @param timestampExpires until when the registry vouches that this snapshot is the newest
 * @param sha256 SHA-256 of the snapshot's published bytes, lower-case hexadecimal
 */
public record TrustedSnapshot(Snapshot snapshot, Instant timestampExpires, String sha256) {
  /** How far this snapshot can be relied on at {@code now}. */
  public Freshness freshnessAt(Instant now) {
    if (!now.isBefore(snapshot.nextUpdate())) {
      return Freshness.STALE;
    }
    return now.isBefore(timestampExpires) ? Freshness.FRESH : Freshness.DEGRADED;
  }
}
