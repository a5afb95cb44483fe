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
  private final SnapshotVerifier verifier = new SnapshotVerifier();
  private final MetadataJson json = new MetadataJson();
  private final SnapshotStore store;

  StoredSnapshots(SnapshotStore store) {
    this.store = store;
  }

  Optional<TrustedSnapshot> load(StoredState state) {
    if (state.timestampMetadata().isEmpty() || state.snapshotMetadata().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          load(state, state.timestampMetadata().get(), state.snapshotMetadata().get()));
    } catch (RefusedException e) {
      // Damaged or signed by keys since replaced: as good as nothing, until the next sync.
      return Optional.empty();
    }
  }

  private TrustedSnapshot load(StoredState state, byte[] timestampBytes, byte[] metadataBytes)
      throws RefusedException {
    RootMetadata root = verifier.firstRoot(state.rootMetadata());
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
    return verifier.content(content, metadata, timestamp);
  }
}
