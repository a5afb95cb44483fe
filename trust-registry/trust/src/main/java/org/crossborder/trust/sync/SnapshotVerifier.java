// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Metadata;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.TimestampMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * Verifies what a registry publishes, after The Update Framework (version 1.0, section 5): root,
 * then timestamp, then snapshot metadata, then the snapshot's own bytes. Rule T02: the list is
 * signed, sequential, unexpired, and a rollback is refused.
 */
final class SnapshotVerifier {
  /** No registry publishes more than one version a second, but for a few at its start. */
  private static final long BURST = 100;

  private final MetadataJson json = new MetadataJson();
  private final SnapshotJson snapshots = new SnapshotJson();

  /** The root that a relying party was given: it must at least bear its own signatures. */
  RootMetadata firstRoot(byte[] metadata) throws RefusedException {
    return json.selfSignedRoot(metadata);
  }

  /** The root after {@code trusted}: signed by the keys of both. */
  RootMetadata nextRoot(byte[] metadata, RootMetadata trusted) throws RefusedException {
    MetadataSignatures.verified(metadata, Role.ROOT, trusted);
    RootMetadata next = firstRoot(metadata);
    if (next.version() < trusted.version() + 1) {
      throw new RefusedException(
          Kind.ROLLBACK, "Root version %d after %d".formatted(next.version(), trusted.version()));
    }
    if (next.version() > trusted.version() + 1) {
      throw new RefusedException(
          Kind.FAST_FORWARD,
          "Root version %d right after %d".formatted(next.version(), trusted.version()));
    }
    return next;
  }

  /** The newest root must not have expired. */
  void checkUnexpired(RootMetadata root, Instant now) throws RefusedException {
    unexpired(root, now);
  }

  /** Whoever is led back in time takes what has expired for fresh. */
  void checkClock(VersionsSeen seen, Instant now) throws RefusedException {
    if (now.isBefore(seen.timestampAt().minus(TrustedSnapshot.CLOCK_SKEW))) {
      throw new RefusedException(
          Kind.CLOCK_SET_BACK,
          "This machine's clock says %s, and the registry has signed metadata at %s"
              .formatted(now, seen.timestampAt()));
    }
  }

  TimestampMetadata timestamp(byte[] metadata, RootMetadata root, VersionsSeen seen, Instant now)
      throws RefusedException {
    TimestampMetadata timestamp =
        json.read(
            MetadataSignatures.verified(metadata, Role.TIMESTAMP, root),
            TimestampMetadata.class,
            Role.TIMESTAMP);
    sequential(timestamp, seen.timestamp(), seen.timestampAt(), now);
    if (timestamp.snapshot().version() < seen.snapshot()) {
      throw new RefusedException(
          Kind.ROLLBACK,
          "The timestamp names snapshot %d; %d has been seen"
              .formatted(timestamp.snapshot().version(), seen.snapshot()));
    }
    unexpired(timestamp, now);
    return timestamp;
  }

  SnapshotMetadata snapshot(
      byte[] metadata,
      RootMetadata root,
      TimestampMetadata timestamp,
      VersionsSeen seen,
      Instant now)
      throws RefusedException {
    SnapshotMetadata snapshot =
        json.read(
            MetadataSignatures.verified(metadata, Role.SNAPSHOT, root),
            SnapshotMetadata.class,
            Role.SNAPSHOT);
    if (!timestamp.snapshot().matches(metadata)
        || timestamp.snapshot().version() != snapshot.version()) {
      throw new RefusedException(
          Kind.MIX_AND_MATCH,
          "The snapshot metadata (version %d) is not what the timestamp names (version %d)"
              .formatted(snapshot.version(), timestamp.snapshot().version()));
    }
    sequential(snapshot, seen.snapshot(), seen.snapshotAt(), now);
    unexpired(snapshot, now);
    return snapshot;
  }

  TrustedSnapshot content(byte[] bytes, SnapshotMetadata metadata, TimestampMetadata timestamp)
      throws RefusedException {
    if (!metadata.content().matches(bytes)) {
      throw new RefusedException(
          Kind.MIX_AND_MATCH, "The snapshot's bytes are not what its metadata names");
    }
    Snapshot snapshot = read(bytes);
    if (snapshot.version() != metadata.version()
        || !snapshot.nextUpdate().equals(metadata.expires())) {
      throw new RefusedException(
          Kind.MIX_AND_MATCH, "The snapshot's version or times are not those of its metadata");
    }
    return new TrustedSnapshot(
        snapshot, timestamp.issuedAt(), timestamp.expires(), metadata.content().sha256());
  }

  private Snapshot read(byte[] bytes) throws RefusedException {
    try {
      return snapshots.readSnapshot(bytes);
    } catch (MalformedJsonException e) {
      throw new RefusedException(Kind.MALFORMED, "The snapshot cannot be read: " + e.getMessage());
    }
  }

  private static void unexpired(Metadata metadata, Instant now) throws RefusedException {
    if (!now.isBefore(metadata.expires())) {
      throw new RefusedException(
          Kind.FREEZE,
          "The metadata of %s expired at %s".formatted(metadata.type(), metadata.expires()));
    }
  }

  private static void sequential(Metadata metadata, long seen, Instant seenAt, Instant now)
      throws RefusedException {
    if (metadata.version() < seen) {
      throw new RefusedException(
          Kind.ROLLBACK,
          "Version %d of %s after %d".formatted(metadata.version(), metadata.type(), seen));
    }
    long seconds = Math.max(0, Duration.between(seenAt, metadata.issuedAt()).toSeconds());
    if (metadata.version() - seen > seconds + BURST
        || metadata.issuedAt().isAfter(now.plus(TrustedSnapshot.CLOCK_SKEW))) {
      throw new RefusedException(
          Kind.FAST_FORWARD,
          "Version %d of %s, issued at %s, after %d"
              .formatted(metadata.version(), metadata.type(), metadata.issuedAt(), seen));
    }
  }
}
