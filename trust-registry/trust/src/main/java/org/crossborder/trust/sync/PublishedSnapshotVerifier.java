// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.LogProofVerifier;
import org.crossborder.trust.log.note.LogProofVerifier.Included;
import org.crossborder.trust.log.note.Verification;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.SnapshotMetadata;

/**
 * Verifies offline that a registry published a snapshot, from its root alone (The Update Framework,
 * section 5; C2SP tlog-proof). That root and metadata have expired since does not matter: what was
 * published stays published.
 */
public final class PublishedSnapshotVerifier {
  private final MetadataJson json = new MetadataJson();

  /**
   * What has been shown.
   *
   * @param snapshot its content
   * @param sha256 of its published bytes
   * @param publishedAt when the log recorded its publication
   * @param origin of the log that names it
   * @param index where it stands there
   * @param witnesses how many witnesses had cosigned the log's checkpoint
   */
  public record Published(
      Snapshot snapshot,
      String sha256,
      Instant publishedAt,
      String origin,
      long index,
      int witnesses) {}

  /**
   * The snapshot, once it has been shown that it was published.
   *
   * @param given the root metadata that the verifier holds, from somewhere else than from {@code
   *     published}
   * @param at the time as of which to verify
   * @throws RefusedException if it has not
   * @throws OtherRootException if the root that is held does not lead to the snapshot's
   */
  public Published verify(byte[] given, PublishedSnapshot published, Instant at)
      throws RefusedException, OtherRootException {
    RootMetadata root = newest(given, published.roots());
    SnapshotMetadata metadata =
        json.read(
            MetadataSignatures.verified(published.metadata(), Role.SNAPSHOT, root),
            SnapshotMetadata.class,
            Role.SNAPSHOT);
    if (!metadata.content().matches(published.content())) {
      throw new RefusedException(
          Kind.MIX_AND_MATCH, "The snapshot's bytes are not what its metadata names");
    }
    Snapshot snapshot = read(published.content());
    LogAuthority log =
        root.authority()
            .orElseThrow(() -> new RefusedException(Kind.NOT_IN_LOG, "The root names no log"));
    PublicationEntry entry = publication(published, snapshot);
    Included included = included(published, log, at);
    if (included.index() != entry.treeSize()) {
      throw notInLog("The log's entry %d is not that publication".formatted(included.index()));
    }
    return new Published(
        snapshot,
        entry.sha256(),
        entry.recordedAt(),
        log.origin(),
        included.index(),
        included.checkpoint().witnesses().size());
  }

  /** The last root of the chain, reached from the given one, each signed by the one before. */
  private RootMetadata newest(byte[] given, List<byte[]> chain)
      throws RefusedException, OtherRootException {
    RootMetadata root = json.selfSignedRoot(given);
    List<RootMetadata> reached = new ArrayList<>(List.of(root));
    boolean met = false;
    for (byte[] next : chain) {
      RootMetadata candidate = json.selfSignedRoot(next);
      RootMetadata last = reached.get(reached.size() - 1);
      if (candidate.equals(last)) {
        met = true;
      } else if (candidate.version() == last.version() + 1) {
        requireSuccessor(next, last, root);
        reached.add(candidate);
        met = true;
      } else if (candidate.version() >= last.version()) {
        throw otherRoot(root, candidate);
      }
    }
    if (!met) {
      throw new OtherRootException(
          "The root that was given is version %d; what is to be verified was signed under an earlier one or another registry's: give the root of that time"
              .formatted(root.version()));
    }
    return reached.get(reached.size() - 1);
  }

  private static void requireSuccessor(byte[] next, RootMetadata last, RootMetadata given)
      throws OtherRootException {
    try {
      MetadataSignatures.verified(next, Role.ROOT, last);
    } catch (RefusedException e) {
      throw new OtherRootException(
          "The root that was given (version %d) does not lead to the one that follows version %d: %s"
              .formatted(given.version(), last.version(), e.refusal().sentence()));
    }
  }

  private static OtherRootException otherRoot(RootMetadata given, RootMetadata found) {
    return new OtherRootException(
        "No chain of signatures leads from the root that was given (version %d) to root version %d"
            .formatted(given.version(), found.version()));
  }

  private static Snapshot read(byte[] content) throws RefusedException {
    try {
      return new SnapshotJson().readSnapshot(content);
    } catch (MalformedJsonException e) {
      throw new RefusedException(Kind.MALFORMED, "The snapshot cannot be read: " + e.getMessage());
    }
  }

  private static PublicationEntry publication(PublishedSnapshot published, Snapshot snapshot)
      throws RefusedException {
    try {
      RegisterEntry entry = EntryJson.read(published.publication());
      if (entry instanceof PublicationEntry publication
          && publication.version() == snapshot.version()
          && publication.length() == published.content().length
          && publication.sha256().equals(Fingerprint.sha256(published.content()))) {
        return publication;
      }
    } catch (MalformedEntryException e) {
      throw notInLog("The log's entry cannot be read: " + e.getMessage());
    }
    throw notInLog("The log's entry does not name this snapshot");
  }

  private static Included included(PublishedSnapshot published, LogAuthority log, Instant at)
      throws RefusedException {
    try {
      Verification<Included> verification =
          new LogProofVerifier(log.policy())
              .verify(published.logProof(), LogEntry.parse(published.publication()).leafHash(), at);
      if (verification instanceof Verification.Verified<Included> verified) {
        return verified.value();
      }
      Verification.Refused<Included> refused = (Verification.Refused<Included>) verification;
      throw notInLog(
          "The proof that the log names the snapshot does not hold: %s %s"
              .formatted(refused.reason(), refused.detail()));
    } catch (MalformedLogException e) {
      throw notInLog("The log's entry is not in its canonical form");
    }
  }

  private static RefusedException notInLog(String sentence) {
    return new RefusedException(Kind.NOT_IN_LOG, sentence);
  }
}
