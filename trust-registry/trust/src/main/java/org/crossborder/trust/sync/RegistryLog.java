// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;

/** The log that the root names: followed as it grows, and folded to check what is made of it. */
record RegistryLog(LogAuthority authority, FollowedLog followed, FoldedLog folded) {
  /**
   * Opens the copy that was kept.
   *
   * @throws RefusedException if the root names no log: nobody but the registry would vouch
   */
  static RegistryLog open(
      RootMetadata root,
      List<RootMetadata> chain,
      Optional<SignedNote> last,
      LogReader reader,
      EntriesFile entries)
      throws RefusedException {
    LogAuthority authority =
        root.authority()
            .orElseThrow(() -> new RefusedException(Kind.MALFORMED, "The root names no log"));
    return new RegistryLog(
        authority, FollowedLog.of(authority, last, reader, entries), new FoldedLog(chain, entries));
  }

  /** Fetches the newest checkpoint and the entries up to it. */
  SignedNote update(Instant now) throws IOException, RefusedException {
    return followed.update(authority, now);
  }

  Comparison compare(SignedNote other, Instant now) {
    return followed.compare(other, authority, now);
  }

  void require(Snapshot snapshot, byte[] content) throws RefusedException {
    folded.require(snapshot, content);
  }

  void requireNothingWithheld(Snapshot snapshot, Instant now) throws RefusedException {
    folded.requireNothingWithheld(snapshot, now);
  }
}
