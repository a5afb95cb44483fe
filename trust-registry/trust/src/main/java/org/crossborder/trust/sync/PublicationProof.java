// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.note.LogProof;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotMetadata;

/** All of a {@link PublishedSnapshot} but its content, which stays on disk. */
@SuppressWarnings("ArrayRecordComponent") // only carries bytes; never compared
record PublicationProof(
    List<byte[]> roots, byte[] metadata, Pin content, byte[] publication, byte[] logProof) {

  /** From what a client has verified and kept; the log names a snapshot where it was folded to. */
  static Optional<PublicationProof> of(StoredState state, RegistryLog log, Snapshot snapshot)
      throws RefusedException {
    Optional<byte[]> metadata = state.snapshotMetadata();
    Optional<SignedNote> checkpoint = state.checkpointNote();
    Long index = snapshot.treeSize();
    if (metadata.isEmpty() || checkpoint.isEmpty() || index == null) {
      return Optional.empty();
    }
    LogCopy copy = log.followed().copy();
    Optional<InclusionProof> inclusion = copy.inclusion(index);
    if (inclusion.isEmpty()) {
      return Optional.empty();
    }
    LogProof proof = new LogProof(null, index, inclusion.get().path(), checkpoint.get());
    return Optional.of(
        new PublicationProof(
            state.rootChain(),
            metadata.get(),
            pin(state, metadata.get()),
            copy.entries().get(index),
            proof.toBytes()));
  }

  private static Pin pin(StoredState state, byte[] metadata) throws RefusedException {
    MetadataJson json = new MetadataJson();
    RootMetadata root = json.selfSignedRoot(state.rootMetadata());
    return json.read(
            MetadataSignatures.verified(metadata, Role.SNAPSHOT, root),
            SnapshotMetadata.class,
            Role.SNAPSHOT)
        .content();
  }

  /** With the content, if it has not been replaced meanwhile. */
  Optional<PublishedSnapshot> with(SnapshotStore store) {
    return store
        .content(content)
        .map(bytes -> new PublishedSnapshot(roots, metadata, bytes, publication, logProof));
  }
}
