// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.Outcome;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;

/**
 * Replays the log's entries, and shows that a snapshot is what they amount to: every change in it
 * was signed by the officers who must, and none was left out. So whoever holds the registry's host
 * and all its keys can change no content.
 */
final class FoldedLog {
  /** Within this time what is recorded has been published; an emergency in seconds. */
  private static final Duration UNPUBLISHED = Duration.ofMinutes(10);

  private final List<RootMetadata> roots;
  private final EntriesFile entries;
  private Replay replay;

  /**
   * @param roots the root that the relying party was given, and those after it
   * @param entries the verified copy of the log
   */
  FoldedLog(List<RootMetadata> roots, EntriesFile entries) {
    this.roots = List.copyOf(roots);
    this.entries = entries;
    this.replay = begin();
  }

  /**
   * Requires that the log says this snapshot was published, and that the entries before amount to
   * it.
   *
   * @param content the snapshot as it was published
   */
  void require(Snapshot snapshot, byte[] content) throws RefusedException {
    long treeSize = publishedAt(snapshot, content);
    if (replay.treeSize() > treeSize) {
      replay = begin();
    }
    entries.read(replay.treeSize(), treeSize, this::append);
    Snapshot folded = folded(replay.state(), snapshot);
    if (!new SnapshotJson().matches(folded, content)) {
      throw new RefusedException(
          Kind.NOT_THE_FOLD,
          "Snapshot %d is not what the log's first %d entries amount to"
              .formatted(snapshot.version(), treeSize));
    }
  }

  /**
   * Requires that the log holds no change that should have been published long ago: a registry that
   * vouches for an old snapshot while it knows better is not believed.
   */
  void requireNothingWithheld(Snapshot snapshot, Instant now) throws RefusedException {
    long treeSize = Optional.ofNullable(snapshot.treeSize()).orElse(0L);
    entries.read(
        Math.min(treeSize, entries.size()),
        entries.size(),
        (index, bytes) -> {
          RegisterEntry entry = read(index, bytes);
          if ((entry instanceof ChangeEntry || entry instanceof EmergencyEntry)
              && entry.recordedAt().plus(UNPUBLISHED).isBefore(now)) {
            throw new RefusedException(
                Kind.FREEZE,
                "The log holds a change since %s (entry %d) that the newest snapshot has not"
                    .formatted(entry.recordedAt(), index));
          }
        });
  }

  /** The index of the entry that says that the snapshot was published. */
  private long publishedAt(Snapshot snapshot, byte[] content) throws RefusedException {
    Long treeSize = snapshot.treeSize();
    if (treeSize == null || treeSize < 0 || treeSize >= entries.size()) {
      throw notInLog(snapshot);
    }
    RegisterEntry entry = read(treeSize, entries.get(treeSize));
    if (!(entry instanceof PublicationEntry publication)
        || publication.treeSize() != treeSize
        || publication.version() != snapshot.version()
        || publication.length() != content.length
        || !publication.sha256().equals(Fingerprint.sha256(content))) {
      throw notInLog(snapshot);
    }
    return treeSize;
  }

  private void append(long index, byte[] entry) throws RefusedException {
    if (replay.append(index, entry) instanceof Outcome.Refused refused) {
      throw new RefusedException(
          Kind.NOT_VOUCHED_FOR,
          "Entry %d of the log may not stand there: %s".formatted(index, refused.refusal()));
    }
  }

  /**
   * The state with the snapshot's version and times, and the CRLs it brings if the log names them.
   */
  private static Snapshot folded(RegisterState state, Snapshot snapshot) throws RefusedException {
    Map<String, byte[]> crls = new HashMap<>();
    for (TrustService service : snapshot.services()) {
      service.revocationLists().forEach(crl -> crls.put(Fingerprint.sha256(crl), crl));
    }
    for (List<EvidenceEntry> named : state.evidence().values()) {
      for (EvidenceEntry evidence : named) {
        requireEvidence(evidence, crls);
      }
    }
    return state.snapshot(
        snapshot.version(),
        snapshot.issuedAt(),
        snapshot.nextUpdate(),
        sha256 -> Optional.ofNullable(crls.get(sha256)));
  }

  /** A revoked certificate must not pass for good because the newest CRL was left out. */
  private static void requireEvidence(EvidenceEntry evidence, Map<String, byte[]> crls)
      throws RefusedException {
    if (!crls.containsKey(evidence.sha256())) {
      throw new RefusedException(
          Kind.NOT_THE_FOLD,
          "The snapshot lacks the CRL of %s that the log names by its digest %s"
              .formatted(evidence.service(), evidence.sha256()));
    }
  }

  private Replay begin() {
    return Replay.begin(roots.toArray(RootMetadata[]::new));
  }

  private static RegisterEntry read(long index, byte[] bytes) throws RefusedException {
    try {
      return EntryJson.read(bytes);
    } catch (MalformedEntryException e) {
      throw new RefusedException(
          Kind.NOT_VOUCHED_FOR,
          "Entry %d of the log cannot be read: %s".formatted(index, e.getMessage()));
    }
  }

  private static RefusedException notInLog(Snapshot snapshot) {
    return new RefusedException(
        Kind.NOT_IN_LOG,
        "The log does not say that snapshot %d of its first %s entries was published"
            .formatted(snapshot.version(), snapshot.treeSize()));
  }
}
