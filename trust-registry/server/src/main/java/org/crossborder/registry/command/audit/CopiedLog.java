// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.CheckpointVerifier;
import org.crossborder.trust.log.note.Verification;
import org.crossborder.trust.log.note.VerifiedCheckpoint;
import org.crossborder.trust.log.tile.EntryBundle;
import org.crossborder.trust.log.tile.EntryBundleId;

/** The log in a copy: signed head, then entries, then what they mean, then the snapshot. */
record CopiedLog(Copied copied, Roots roots) {
  /** Verifies everything; returns what was found, in sentences. */
  List<String> verify(Instant now) throws IOException, NotVerifiedException {
    VerifiedCheckpoint checkpoint = checkpoint(now);
    TreeHead head = checkpoint.checkpoint().head();
    List<LogEntry> entries = entries(head);
    ReplayedLog replayed = ReplayedLog.of(entries, roots);
    List<String> found = new ArrayList<>();
    found.add(
        "The checkpoint of %d entries is signed by the log and %d witnesses."
            .formatted(head.size(), checkpoint.witnesses().size()));
    found.add("Its root hash is that of the entries: " + head.root().toBase64());
    found.addAll(replayed.sentences());
    found.add(CopiedSnapshot.verify(copied, replayed));
    found.addAll(replayed.findings(now));
    return found;
  }

  private VerifiedCheckpoint checkpoint(Instant now) throws IOException, NotVerifiedException {
    Verification<VerifiedCheckpoint> verification =
        new CheckpointVerifier(roots.policy()).verify(copied.get(Export.CHECKPOINT), now);
    if (verification instanceof Verification.Refused<VerifiedCheckpoint> refused) {
      throw new NotVerifiedException(
          "The checkpoint: %s (%s)".formatted(refused.reason(), refused.detail()));
    }
    return ((Verification.Verified<VerifiedCheckpoint>) verification).value();
  }

  private List<LogEntry> entries(TreeHead head) throws IOException, NotVerifiedException {
    List<LogEntry> entries = new ArrayList<>();
    try {
      for (EntryBundleId id : EntryBundleId.added(0, head.size())) {
        entries.addAll(EntryBundle.parse(id, copied.get("/" + id.path())).entries());
      }
    } catch (MalformedLogException e) {
      throw new NotVerifiedException("The entries: " + e.getMessage(), e);
    }
    if (!MerkleTree.of(entries.stream().map(LogEntry::leafHash).toList()).head().equals(head)) {
      throw new NotVerifiedException("The entries do not lead to the checkpoint");
    }
    return entries;
  }
}
