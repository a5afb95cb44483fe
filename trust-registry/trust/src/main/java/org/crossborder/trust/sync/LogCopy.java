// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.ConsistencyProof;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.Prover;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;

/**
 * A relying party's own copy of the log. It only grows: what is served later must continue it,
 * entry by entry (RFC 9162, section 2.1.4), or the relying party is shown another log than before.
 */
final class LogCopy {
  /** Four times what the registry is designed for in ten years. */
  private static final long LARGEST_LOG = 1L << 24;

  private final EntriesFile entries;
  private MerkleTree tree = MerkleTree.empty();

  /** The head that was verified last; the file may have lost entries of it, never this head. */
  private TreeHead seen;

  /** Reads the copy that was kept; what does not lead to the head seen last is fetched anew. */
  LogCopy(EntriesFile entries, TreeHead seen) {
    this.entries = entries;
    this.seen = seen;
    List<Hash> leaves = new ArrayList<>();
    entries.open(seen.size(), (index, entry) -> leaves.add(MerkleHashing.leaf(entry)));
    MerkleTree kept = MerkleTree.of(leaves);
    if (kept.head().equals(seen)) {
      tree = kept;
    } else {
      entries.open(0, (index, entry) -> {});
    }
  }

  TreeHead head() {
    return seen;
  }

  EntriesFile entries() {
    return entries;
  }

  /** That an entry stands in the tree of the head seen last, if the copy leads to that head. */
  Optional<InclusionProof> inclusion(long index) {
    return tree.size() == seen.size() && index >= 0 && index < seen.size()
        ? Optional.of(new Prover(tree).inclusion(index, seen.size()))
        : Optional.empty();
  }

  /**
   * Fetches and keeps what is new, once it leads from the head seen last to {@code newer}.
   *
   * @param newer a head that the log and enough witnesses signed
   */
  void extend(TreeHead newer, LogReader reader) throws IOException, RefusedException {
    if (newer.size() < seen.size()) {
      throw shrunk(newer);
    }
    if (newer.size() > LARGEST_LOG) {
      throw new RefusedException(Kind.MALFORMED, "No log has " + newer.size() + " entries");
    }
    if (newer.size() == seen.size() && !newer.equals(seen)) {
      throw splitView(newer);
    }
    List<LogEntry> fetched = reader.entries(tree.size(), newer.size());
    MerkleTree grown = tree.append(fetched.stream().map(LogEntry::leafHash).toList());
    if (!grown.head().equals(newer)) {
      throw contradiction(newer, reader);
    }
    if (!new Prover(grown).head(seen.size()).equals(seen)) {
      throw splitView(newer);
    }
    entries.append(fetched);
    tree = grown;
    seen = newer;
  }

  /** How another signed head stands to the one seen last. */
  Comparison compare(TreeHead other, LogReader reader) {
    if (tree.size() < seen.size() || seen.size() == 0) {
      return Comparison.NOT_COMPARABLE;
    }
    if (other.equals(seen)) {
      return Comparison.SAME;
    }
    if (other.size() <= seen.size()) {
      return new Prover(tree).head(other.size()).equals(other)
          ? Comparison.OLDER
          : Comparison.SPLIT_VIEW;
    }
    try {
      return beginning(other, reader)
          .map(begins -> begins.equals(seen) ? Comparison.NEWER : Comparison.SPLIT_VIEW)
          .orElse(Comparison.UNPROVEN);
    } catch (UncheckedIOException e) {
      return Comparison.UNPROVEN;
    }
  }

  /** What a larger tree was when it had as many entries as this one, if its tiles prove it. */
  private Optional<TreeHead> beginning(TreeHead larger, LogReader reader) {
    if (larger.size() > LARGEST_LOG) {
      return Optional.empty();
    }
    Prover tiles = reader.tiles(larger.size());
    TreeHead begins = tiles.head(tree.size());
    ConsistencyProof proof = tiles.consistency(tree.size(), larger.size());
    return ProofVerifier.verify(proof, begins, larger) == ProofOutcome.VALID
        ? Optional.of(begins)
        : Optional.empty();
  }

  private RefusedException shrunk(TreeHead newer) {
    boolean prefix =
        tree.size() < newer.size() || new Prover(tree).head(newer.size()).equals(newer);
    return prefix
        ? new RefusedException(
            Kind.ROLLBACK,
            "The log has %d entries; %d have been seen".formatted(newer.size(), seen.size()))
        : splitView(newer);
  }

  /** The entries do not lead to the checkpoint: a forked log, if the tiles do; else rubbish. */
  private RefusedException contradiction(TreeHead newer, LogReader reader) throws IOException {
    try {
      return beginning(newer, reader).filter(begins -> !begins.equals(tree.head())).isPresent()
          ? splitView(newer)
          : new RefusedException(Kind.MALFORMED, "The log's entries do not lead to its checkpoint");
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private RefusedException splitView(TreeHead newer) {
    return new RefusedException(
        Kind.SPLIT_VIEW,
        ("The log of %d entries with root hash %s does not continue the one of %d entries with root"
                + " hash %s that was seen before: keep both checkpoints as evidence")
            .formatted(newer.size(), newer.root().toBase64(), seen.size(), seen.root().toBase64()));
  }
}
