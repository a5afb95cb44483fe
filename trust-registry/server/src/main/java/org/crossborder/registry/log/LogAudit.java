// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.SignedNote;

/**
 * Whether the log proves itself: each entry is the leaf that stands in the tree, and the tree goes
 * on from the checkpoint that last left this registry.
 */
public final class LogAudit {
  private static final int AT_ONCE = 1000;

  private final RegistryLog log;

  /** Audits a log. */
  public LogAudit(RegistryLog log) {
    this.log = log;
  }

  /**
   * Goes through the whole log.
   *
   * @param lastCheckpoint the newest that is known to have left, if any did
   * @return what is wrong; empty when the log proves itself
   */
  public Optional<String> findDefect(Optional<byte[]> lastCheckpoint) {
    long size = log.size();
    Instant before = Instant.MIN;
    TreeBuilding tree = new TreeBuilding();
    for (long from = 0; from < size; from += AT_ONCE) {
      List<StoredEntry> entries = log.entries(from, Math.min(size, from + AT_ONCE));
      for (StoredEntry stored : entries) {
        if (stored.index() != tree.size()) {
          return Optional.of("Entry " + tree.size() + " is missing");
        }
        if (stored.recordedAt().isBefore(before)) {
          return Optional.of("Entry " + stored.index() + " was recorded before the one before it");
        }
        before = stored.recordedAt();
        tree.add(stored.entry().leafHash());
      }
    }
    if (tree.size() != size || !tree.head().equals(log.head(size))) {
      return Optional.of("The entries are not those that the tree was made of");
    }
    return lastCheckpoint.flatMap(note -> findDefect(note, size));
  }

  private Optional<String> findDefect(byte[] note, long size) {
    try {
      TreeHead older = Checkpoint.parse(SignedNote.parse(note).text()).head();
      if (older.size() > size) {
        return Optional.of(
            "The log has %d entries, and a checkpoint over %d has left: the database is older"
                .formatted(size, older.size()));
      }
      ProofOutcome outcome =
          ProofVerifier.verify(log.consistency(older.size(), size), older, log.head(size));
      return outcome == ProofOutcome.VALID
          ? Optional.empty()
          : Optional.of("The log does not go on from the checkpoint that left: " + outcome);
    } catch (MalformedLogException e) {
      return Optional.of("The checkpoint that last left cannot be read: " + e.getMessage());
    }
  }
}
