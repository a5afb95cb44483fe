// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.StrictJson;
import org.crossborder.trust.snapshot.TimestampMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * Keeps a relying party's snapshot up to date. What is fetched is verified before it is stored, and
 * stored before it is used; the versions seen survive a restart, so that a rollback is refused ever
 * after. Without the registry, the last good snapshot is used as long as it is fresh enough.
 */
public final class SnapshotClient {
  private final SnapshotVerifier verifier = new SnapshotVerifier();
  private final RegistryHttp registry;
  private final SnapshotStore store;
  private StoredState state;
  private volatile Optional<TrustedSnapshot> current;

  /**
   * A client of one registry.
   *
   * @param registry base URI of the registry, e.g. {@code https://registry.example:8441}
   * @param rootJson the root metadata that this relying party was given out of band
   * @param stateDirectory where the last good snapshot and the versions seen are kept
   * @throws IllegalArgumentException if the root is none
   */
  public SnapshotClient(URI registry, Path rootJson, Path stateDirectory, SSLContext tls) {
    this.registry = new RegistryHttp(registry, tls);
    this.store = new SnapshotStore(stateDirectory);
    byte[] givenRoot = read(rootJson);
    this.state = initialState(givenRoot, rootJson);
    this.current = new StoredSnapshots(store).load(state);
  }

  /** Fetches, verifies and stores what is new. Network trouble is an outcome, not an exception. */
  public synchronized SyncOutcome sync(Instant now) {
    SyncOutcome outcome = attempt(now);
    // Between two requests the registry may have published: then the parts do not match, once.
    return outcome instanceof SyncOutcome.Refused refused
            && refused.refusal().attack() == Refusal.Kind.MIX_AND_MATCH
        ? attempt(now)
        : outcome;
  }

  /** The last good snapshot; at start the one on disk. */
  public Optional<TrustedSnapshot> current() {
    return current;
  }

  /** The last good snapshot that a client has kept in this directory. */
  public static Optional<TrustedSnapshot> stored(Path stateDirectory) {
    SnapshotStore store = new SnapshotStore(stateDirectory);
    return store.state().flatMap(new StoredSnapshots(store)::load);
  }

  private SyncOutcome attempt(Instant now) {
    try {
      RootMetadata root = updateRoot(now);
      byte[] timestampBytes = fetch("/v1/metadata/timestamp.json");
      TimestampMetadata timestamp = verifier.timestamp(timestampBytes, root, state.seen(), now);
      return isCurrent(timestamp)
          ? confirm(timestampBytes, timestamp)
          : update(root, timestampBytes, timestamp, now);
    } catch (RefusedException e) {
      return new SyncOutcome.Refused(e.refusal());
    } catch (IOException e) {
      return new SyncOutcome.Unreachable("The registry cannot be reached: " + e.getMessage());
    }
  }

  /** Root N signs N+1, one after the other, however many the client has missed. */
  private RootMetadata updateRoot(Instant now) throws IOException, RefusedException {
    RootMetadata root = verifier.firstRoot(state.rootMetadata());
    for (Optional<byte[]> next = nextRoot(root); next.isPresent(); next = nextRoot(root)) {
      RootMetadata newer = verifier.nextRoot(next.get(), root);
      keep(state.withRoot(next.get(), seenAfter(root, newer)));
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

  private SyncOutcome confirm(byte[] timestampBytes, TimestampMetadata timestamp) {
    TrustedSnapshot known = current.orElseThrow();
    TrustedSnapshot confirmed =
        new TrustedSnapshot(known.snapshot(), timestamp.expires(), known.sha256());
    keep(state.withTimestamp(timestampBytes, state.seen().with(timestamp)));
    current = Optional.of(confirmed);
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

    store.keepContent(metadata.content(), content);
    keep(
        state.withSnapshot(
            timestampBytes, metadataBytes, state.seen().with(timestamp).with(metadata)));
    current = Optional.of(trusted);
    store.removeContentsExcept(metadata.content());
    return new SyncOutcome.Updated(trusted);
  }

  private byte[] fetch(String path) throws IOException {
    return registry.get(path, MetadataSignatures.MAXIMUM_BYTES);
  }

  private void keep(StoredState newer) {
    store.keepState(newer);
    state = newer;
  }

  private StoredState initialState(byte[] givenRoot, Path rootJson) {
    String digest = Fingerprint.sha256(givenRoot);
    try {
      RootMetadata root = verifier.firstRoot(givenRoot);
      return store
          .state()
          .filter(stored -> stored.givenRootSha256().equals(digest))
          .orElseGet(() -> StoredState.atFirst(givenRoot, VersionsSeen.none(root)));
    } catch (RefusedException e) {
      throw new IllegalArgumentException(rootJson + ": " + e.refusal().sentence(), e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
