// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.util.Optional;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.TimestampMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** Loads what a client has kept; signatures and digests are verified again, expiry is not. */
final class StoredSnapshots {
  private StoredSnapshots() {}

  /** Loads what a client has kept. */
  static StoredTrust load(SnapshotStore store) {
    try {
      Optional<StoredState> state = store.state();
      return state.isPresent() ? load(store, state.get()) : new StoredTrust.Nothing();
    } catch (RefusedException e) {
      return new StoredTrust.Refused(e.refusal());
    }
  }

  /** Loads what belongs to a state. */
  static StoredTrust load(SnapshotStore store, StoredState state) {
    try {
      return loaded(store, state);
    } catch (RefusedException e) {
      return new StoredTrust.Refused(e.refusal());
    }
  }

  private static StoredTrust loaded(SnapshotStore store, StoredState state)
      throws RefusedException {
    RootMetadata root = new MetadataJson().selfSignedRoot(state.rootMetadata());
    if (state.checkpointNote().isEmpty() && state.snapshotMetadata().isPresent()) {
      throw new RefusedException(
          Kind.NOT_IN_LOG, "The snapshot was kept without the log that it follows from");
    }
    Optional<byte[]> timestamp = state.timestampMetadata();
    Optional<byte[]> snapshot = state.snapshotMetadata();
    return timestamp.isPresent() && snapshot.isPresent()
        ? new StoredTrust.Loaded(load(store, root, timestamp.get(), snapshot.get()))
        : new StoredTrust.Nothing();
  }

  private static TrustedSnapshot load(
      SnapshotStore store, RootMetadata root, byte[] timestampBytes, byte[] metadataBytes)
      throws RefusedException {
    MetadataJson json = new MetadataJson();
    TimestampMetadata timestamp =
        json.read(
            MetadataSignatures.verified(timestampBytes, Role.TIMESTAMP, root),
            TimestampMetadata.class,
            Role.TIMESTAMP);
    SnapshotMetadata metadata =
        json.read(
            MetadataSignatures.verified(metadataBytes, Role.SNAPSHOT, root),
            SnapshotMetadata.class,
            Role.SNAPSHOT);
    byte[] content =
        store
            .content(metadata.content())
            .orElseThrow(
                () -> new RefusedException(Kind.MIX_AND_MATCH, "The snapshot is not there"));
    return new SnapshotVerifier().content(content, metadata, timestamp);
  }
}
