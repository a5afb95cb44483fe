// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.time.Instant;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.TimestampMetadata;

/**
 * The newest versions that a relying party has verified; they are kept, and never shrink.
 *
 * @param timestamp newest version of the timestamp metadata, 0 before the first
 * @param timestampAt when that was issued; before the first, when the root was
 * @param snapshot newest version of the snapshot, 0 before the first
 * @param snapshotAt when that was issued; before the first, when the root was
 */
public record VersionsSeen(long timestamp, Instant timestampAt, long snapshot, Instant snapshotAt) {
  /** Nothing has been seen yet but the root. */
  public static VersionsSeen none(RootMetadata root) {
    return new VersionsSeen(0, root.issuedAt(), 0, root.issuedAt());
  }

  VersionsSeen with(TimestampMetadata metadata) {
    return new VersionsSeen(metadata.version(), metadata.issuedAt(), snapshot, snapshotAt);
  }

  VersionsSeen with(SnapshotMetadata metadata) {
    return new VersionsSeen(timestamp, timestampAt, metadata.version(), metadata.issuedAt());
  }
}
