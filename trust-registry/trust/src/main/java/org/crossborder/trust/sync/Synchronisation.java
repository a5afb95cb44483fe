// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.StrictJson;
import org.crossborder.trust.snapshot.TimestampMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * One relying party's way along one registry, after The Update Framework (version 1.0, section 5):
 * root, timestamp, then snapshot and log, each verified before it is kept. Not for several threads,
 * but for what is asked of it in between.
 */
final class Synchronisation {
  static final String TIMESTAMP = "/v1/metadata/timestamp.json";

  private final SnapshotVerifier verifier = new SnapshotVerifier();
  private final RegistryHttp registry;
  private final SnapshotStore store;
  private StoredState state;
  private Optional<RegistryLog> log = Optional.empty();
  private volatile Optional<TrustedSnapshot> current;
  private volatile Optional<String> timestampTag = Optional.empty();
  private volatile Optional<PublicationProof> proof;

  Synchronisation(
      RegistryHttp registry,
      SnapshotStore store,
      StoredState state,
      Optional<TrustedSnapshot> current) {
    this.registry = registry;
    this.store = store;
    this.state = state;
    this.current = current;
    this.proof = current.flatMap(this::proof);
  }

  /** The current snapshot as it was published, unless it has just been replaced. */
  Optional<PublishedSnapshot> published() {
    return proof.flatMap(known -> known.with(store));
  }

  private Optional<PublicationProof> proof(TrustedSnapshot trusted) {
    try {
      return PublicationProof.of(state, log(trustedRoot()), trusted.snapshot());
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  Optional<TrustedSnapshot> current() {
    return current;
  }

  /** The entity tag of the timestamp that was fetched last. */
  Optional<String> timestampTag() {
    return timestampTag;
  }

  Optional<SignedNote> checkpoint() {
    return state.checkpointNote();
  }

  Comparison compare(SignedNote other, Instant now) {
    try {
      return state.checkpointNote().isPresent()
          ? log(trustedRoot()).compare(other, now)
          : Comparison.NOT_COMPARABLE;
    } catch (RefusedException e) {
      return Comparison.NOT_COMPARABLE;
    }
  }

  /** One pass from root to snapshot. */
  SyncOutcome attempt(Instant now) {
    try {
      verifier.checkClock(state.seen(), now);
      RootMetadata root = updateRoot(now);
      RegistryHttp.Answer answer = registry.answer(TIMESTAMP, MetadataSignatures.MAXIMUM_BYTES);
      timestampTag = answer.entityTag;
      byte[] timestampBytes = answer.body;
      TimestampMetadata timestamp = verifier.timestamp(timestampBytes, root, state.seen(), now);
      return isCurrent(timestamp)
          ? confirm(root, timestampBytes, timestamp, now)
          : update(root, timestampBytes, timestamp, now);
    } catch (RefusedException e) {
      return new SyncOutcome.Refused(e.refusal());
    } catch (IOException e) {
      return new SyncOutcome.Unreachable("The registry cannot be reached: " + e.getMessage());
    } catch (UncheckedIOException e) {
      return new SyncOutcome.Unreachable(
          "What the registry gave cannot be kept: " + e.getMessage());
    }
  }

  /** Root N signs N+1, one after the other, however many the client has missed. */
  private RootMetadata updateRoot(Instant now) throws IOException, RefusedException {
    RootMetadata root = trustedRoot();
    for (Optional<byte[]> next = nextRoot(root); next.isPresent(); next = nextRoot(root)) {
      RootMetadata newer = verifier.nextRoot(next.get(), root);
      keep(state.withRoot(next.get(), seenAfter(root, newer)));
      log = Optional.empty();
      root = newer;
    }
    verifier.checkUnexpired(root, now);
    return root;
  }

  private Optional<byte[]> nextRoot(RootMetadata root) throws IOException {
    return registry.find(
        "/v1/metadata/" + (root.version() + 1) + ".root.json", MetadataSignatures.MAXIMUM_BYTES);
  }

  /**
   * New keys of timestamp or snapshot undo a fast-forward made with the old ones (The Update
   * Framework, section 5.3.11).
   */
  private VersionsSeen seenAfter(RootMetadata old, RootMetadata newer) {
    boolean rotated =
        !old.role(Role.TIMESTAMP).equals(newer.role(Role.TIMESTAMP))
            || !old.role(Role.SNAPSHOT).equals(newer.role(Role.SNAPSHOT));
    return rotated ? VersionsSeen.none(newer) : state.seen();
  }

  private boolean isCurrent(TimestampMetadata timestamp) {
    return current.isPresent()
        && state.snapshotMetadata().filter(timestamp.snapshot()::matches).isPresent();
  }

  private SyncOutcome confirm(
      RootMetadata root, byte[] timestampBytes, TimestampMetadata timestamp, Instant now)
      throws IOException, RefusedException {
    TrustedSnapshot known = current.orElseThrow();
    updateLog(root, now).requireNothingWithheld(known.snapshot(), now);
    TrustedSnapshot confirmed =
        new TrustedSnapshot(
            known.snapshot(), timestamp.issuedAt(), timestamp.expires(), known.sha256());
    keep(state.withTimestamp(timestampBytes, state.seen().with(timestamp)));
    current = Optional.of(confirmed);
    proof = proof.isPresent() ? proof : proof(confirmed);
    return new SyncOutcome.Confirmed(confirmed);
  }

  private SyncOutcome update(
      RootMetadata root, byte[] timestampBytes, TimestampMetadata timestamp, Instant now)
      throws IOException, RefusedException {
    byte[] metadataBytes = fetch("/v1/metadata/snapshot.json");
    SnapshotMetadata metadata =
        verifier.snapshot(metadataBytes, root, timestamp, state.seen(), now);
    byte[] content = registry.get("/v1/snapshots/" + metadata.version(), StrictJson.MAXIMUM_BYTES);
    TrustedSnapshot trusted = verifier.content(content, metadata, timestamp);
    RegistryLog followed = updateLog(root, now);
    followed.require(trusted.snapshot(), content);
    followed.requireNothingWithheld(trusted.snapshot(), now);

    store.keepContent(metadata.content(), content);
    keep(
        state.withSnapshot(
            timestampBytes, metadataBytes, state.seen().with(timestamp).with(metadata)));
    current = Optional.of(trusted);
    proof = proof(trusted);
    store.removeContentsExcept(metadata.content());
    return new SyncOutcome.Updated(trusted);
  }

  private RegistryLog updateLog(RootMetadata root, Instant now)
      throws IOException, RefusedException {
    RegistryLog followed = log(root);
    StoredState extended = state.withCheckpoint(followed.update(now));
    if (!extended.equals(state)) {
      keep(extended);
    }
    return followed;
  }

  private RegistryLog log(RootMetadata root) throws RefusedException {
    if (log.isEmpty()) {
      log =
          Optional.of(
              RegistryLog.open(
                  root,
                  rootChain(),
                  state.checkpointNote(),
                  new LogReader(registry),
                  store.entries()));
    }
    return log.orElseThrow();
  }

  private List<RootMetadata> rootChain() throws RefusedException {
    List<RootMetadata> chain = new ArrayList<>();
    for (byte[] root : state.rootChain()) {
      chain.add(verifier.firstRoot(root));
    }
    return chain;
  }

  private RootMetadata trustedRoot() throws RefusedException {
    return verifier.firstRoot(state.rootMetadata());
  }

  private byte[] fetch(String path) throws IOException {
    return registry.get(path, MetadataSignatures.MAXIMUM_BYTES);
  }

  private void keep(StoredState newer) {
    store.keepState(newer);
    state = newer;
  }
}
