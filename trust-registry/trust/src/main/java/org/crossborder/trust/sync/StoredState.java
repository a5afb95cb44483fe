// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.path.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * What a client keeps beside the snapshot's content.
 *
 * @param givenRootSha256 digest of the root that the relying party was given; another one means
 *     another registry
 * @param roots root metadata as published, from the given one to the newest
 * @param timestamp newest timestamp metadata, as published, or null before the first
 * @param snapshot its snapshot metadata, as published, or null before the first; kept only once the
 *     snapshot had been shown to follow from the log
 * @param checkpoint newest checkpoint of the log, as signed and cosigned, or null before the first
 */
record StoredState(
    String givenRootSha256,
    List<String> roots,
    VersionsSeen seen,
    @Nullable String timestamp,
    @Nullable String snapshot,
    @Nullable String checkpoint) {
  StoredState {
    roots = List.copyOf(roots);
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("A state begins with the root that was given");
    }
  }

  /** The newest root metadata. */
  byte[] rootMetadata() {
    return roots.get(roots.size() - 1).getBytes(StandardCharsets.UTF_8);
  }

  /** All root metadata, from the given one to the newest. */
  List<byte[]> rootChain() {
    return roots.stream().map(root -> root.getBytes(StandardCharsets.UTF_8)).toList();
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
    return new StoredState(
        Fingerprint.sha256(givenRoot), List.of(text(givenRoot)), none, null, null, null);
  }

  StoredState withRoot(byte[] newer, VersionsSeen nowSeen) {
    return new StoredState(
        givenRootSha256,
        Stream.concat(roots.stream(), Stream.of(text(newer))).toList(),
        nowSeen,
        timestamp,
        snapshot,
        checkpoint);
  }

  StoredState withTimestamp(byte[] newer, VersionsSeen nowSeen) {
    return new StoredState(givenRootSha256, roots, nowSeen, text(newer), snapshot, checkpoint);
  }

  StoredState withSnapshot(byte[] newerTimestamp, byte[] newer, VersionsSeen nowSeen) {
    return new StoredState(
        givenRootSha256, roots, nowSeen, text(newerTimestamp), text(newer), checkpoint);
  }

  StoredState withCheckpoint(SignedNote newer) {
    return new StoredState(
        givenRootSha256, roots, seen, timestamp, snapshot, text(newer.toBytes()));
  }

  private static String text(byte[] metadata) {
    return new String(metadata, StandardCharsets.UTF_8);
  }
}
