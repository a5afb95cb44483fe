// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.Outcome.Refused;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The register as it was known once (invariant 7): folded anew from the log's entries until then,
 * and held against the digest that the log says was published. A function of a prefix of the log;
 * nothing recorded later changes what it gives.
 *
 * <p>It remembers how far it has folded: going forward costs the entries between, going back begins
 * anew. Threads wait for each other.
 */
public final class LogReplay {
  private final RootMetadata[] roots;
  private final LongFunction<byte[]> entries;
  private final LongFunction<TreeHead> heads;
  private final Function<String, Optional<byte[]>> crls;
  private final SnapshotJson json = new SnapshotJson();
  private final List<Hash> leaves = new ArrayList<>();
  private @Nullable Replay travelled;

  /**
   * Replays of one log.
   *
   * @param roots versions of the root, one of which vouches for the log's founding
   * @param entries canonical bytes of the entry at an index
   * @param heads the head of the tree of so many entries, as the log's checkpoints vouch for it
   * @param crls the bytes with a digest, kept beside the log
   */
  public LogReplay(
      List<RootMetadata> roots,
      LongFunction<byte[]> entries,
      LongFunction<TreeHead> heads,
      Function<String, Optional<byte[]>> crls) {
    this.roots = roots.toArray(RootMetadata[]::new);
    this.entries = entries;
    this.heads = heads;
    this.crls = crls;
  }

  /** The publication that was the newest at a time, if there was one by then. */
  public static Optional<PublicationEntry> newestAt(
      List<PublicationEntry> publications, Instant asKnownAt) {
    return publications.stream()
        .filter(publication -> !publication.recordedAt().isAfter(asKnownAt))
        .reduce((older, newer) -> newer);
  }

  /**
   * The register that a publication published.
   *
   * @throws BrokenLogException if the log does not say so, or does not lead there
   */
  public synchronized TrustedSnapshot published(PublicationEntry publication) {
    if (!publication.equals(entry(publication.treeSize()))) {
      throw new BrokenLogException(
          "Entry %d of the log is not the publication of version %d"
              .formatted(publication.treeSize(), publication.version()));
    }
    RegisterState state = fold(publication.treeSize()).state();
    MerkleTree tree = MerkleTree.of(leaves);
    if (!tree.head().equals(heads.apply(tree.size()))) {
      throw new BrokenLogException(
          "The log's first %d entries are not those that its checkpoints vouch for"
              .formatted(tree.size()));
    }
    return published(publication, state);
  }

  private TrustedSnapshot published(PublicationEntry publication, RegisterState state) {
    Snapshot snapshot =
        state.snapshot(
            publication.version(), publication.issuedAt(), publication.nextUpdate(), crls);
    String sha256 = Fingerprint.sha256(json.write(snapshot));
    if (!sha256.equals(publication.sha256())) {
      throw new BrokenLogException(
          "The log's first %d entries lead to a register of digest %s; version %d was published with %s"
              .formatted(
                  publication.treeSize(), sha256, publication.version(), publication.sha256()));
    }
    return new TrustedSnapshot(snapshot, publication.nextUpdate(), sha256);
  }

  private Replay fold(long size) {
    Replay replay = travelled;
    if (replay == null || replay.treeSize() > size) {
      replay = Replay.begin(roots);
      leaves.clear();
    }
    travelled = null;
    for (long index = replay.treeSize(); index < size; index++) {
      byte[] entry = entries.apply(index);
      if (replay.append(index, entry) instanceof Refused refused) {
        throw new BrokenLogException(
            "Entry %d of the log may not stand there: %s".formatted(index, refused.refusal()));
      }
      leaves.add(MerkleHashing.leaf(entry));
    }
    travelled = replay;
    return replay;
  }

  private RegisterEntry entry(long index) {
    try {
      return EntryJson.read(entries.apply(index));
    } catch (MalformedEntryException e) {
      throw new BrokenLogException("Entry %d of the log cannot be read".formatted(index));
    }
  }
}
