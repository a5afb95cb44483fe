// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.path.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What a client keeps beside the snapshot's content.
 *
 * @param givenRootSha256 digest of the root that the relying party was given; another one means
 *     another registry
 * @param root newest root metadata, as published
 * @param timestamp newest timestamp metadata, as published, or null before the first
 * @param snapshot its snapshot metadata, as published, or null before the first; kept only once the
 *     snapshot had been shown to follow from the log
 * @param checkpoint newest checkpoint of the log, as signed and cosigned, or null before the first
 */
record StoredState(
    String givenRootSha256,
    String root,
    VersionsSeen seen,
    @Nullable String timestamp,
    @Nullable String snapshot,
    @Nullable String checkpoint) {
  byte[] rootMetadata() {
    return root.getBytes(StandardCharsets.UTF_8);
  }

  Optional<byte[]> timestampMetadata() {
    return Optional.ofNullable(timestamp).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  Optional<byte[]> snapshotMetadata() {
    return Optional.ofNullable(snapshot).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** The checkpoint of the log that was verified last. */
  Optional<SignedNote> checkpointNote() {
    try {
      return checkpoint == null
          ? Optional.empty()
          : Optional.of(SignedNote.parse(checkpoint.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedLogException e) {
      throw new IllegalStateException("The checkpoint that was kept is damaged", e);
    }
  }

  static StoredState atFirst(byte[] givenRoot, VersionsSeen none) {
    return new StoredState(Fingerprint.sha256(givenRoot), text(givenRoot), none, null, null, null);
  }

  StoredState withRoot(byte[] newer, VersionsSeen nowSeen) {
    return new StoredState(givenRootSha256, text(newer), nowSeen, timestamp, snapshot, checkpoint);
  }

  StoredState withTimestamp(byte[] newer, VersionsSeen nowSeen) {
    return new StoredState(givenRootSha256, root, nowSeen, text(newer), snapshot, checkpoint);
  }

  StoredState withSnapshot(byte[] newerTimestamp, byte[] newer, VersionsSeen nowSeen) {
    return new StoredState(
        givenRootSha256, root, nowSeen, text(newerTimestamp), text(newer), checkpoint);
  }

  StoredState withCheckpoint(SignedNote newer) {
    return new StoredState(givenRootSha256, root, seen, timestamp, snapshot, text(newer.toBytes()));
  }

  private static String text(byte[] metadata) {
    return new String(metadata, StandardCharsets.UTF_8);
  }
}
