// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Duration;
import java.time.Instant;

/**
 * A snapshot whose signatures, version and hashes have been verified.
 *
 * @param snapshot the content
 * @param vouchedAt when the registry last vouched that this snapshot is the newest; a clock that
 *     stands long before is wrong
 * @param timestampExpires until when that holds
 * @param sha256 SHA-256 of the snapshot's published bytes, lower-case hexadecimal
 */
public record TrustedSnapshot(
    Snapshot snapshot, Instant vouchedAt, Instant timestampExpires, String sha256) {
  /** How far the clocks of registry and relying party may differ. */
  public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /** A snapshot that may be asked as of any time before it runs out. */
  public TrustedSnapshot(Snapshot snapshot, Instant timestampExpires, String sha256) {
    this(snapshot, Instant.EPOCH, timestampExpires, sha256);
  }

  /** How far this snapshot can be relied on at {@code now}. */
  public Freshness freshnessAt(Instant now) {
    if (!now.isBefore(snapshot.nextUpdate()) || isClockBehind(now)) {
      return Freshness.STALE;
    }
    return now.isBefore(timestampExpires) ? Freshness.FRESH : Freshness.DEGRADED;
  }

  /** Whether a clock that says {@code now} was set back: what has run out would look fresh. */
  public boolean isClockBehind(Instant now) {
    return now.isBefore(vouchedAt.minus(CLOCK_SKEW));
  }

  /** The same data, to be asked as of a time gone by: then {@code now} is no clock's. */
  public TrustedSnapshot asOfAnyTime() {
    return new TrustedSnapshot(snapshot, timestampExpires, sha256);
  }
}
