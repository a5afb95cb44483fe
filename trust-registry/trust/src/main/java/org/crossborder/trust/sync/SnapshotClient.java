// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.log.note.SignedNote;
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
  private static final String TIMESTAMP = "/v1/metadata/timestamp.json";
  private static final Duration WHOLE_ANSWER = Duration.ofSeconds(60);

  /** How long a registry is asked to wait with its answer. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

  /** What two publications look like, of which the parts were fetched in turn. */
  private static final Set<Refusal.Kind> PARTS_OF_TWO =
      Set.of(Refusal.Kind.MIX_AND_MATCH, Refusal.Kind.NOT_IN_LOG);

  private static final int MORE_ATTEMPTS = 2;

  private final SnapshotVerifier verifier = new SnapshotVerifier();
  private final RegistryHttp registry;
  private final SnapshotStore store;
  private StoredState state;
  private Optional<RegistryLog> log = Optional.empty();
  private volatile StoredTrust atStart;
  private volatile Optional<TrustedSnapshot> current;
  private volatile Optional<SyncOutcome> lastOutcome = Optional.empty();
  private volatile Optional<String> timestampTag = Optional.empty();

  /**
   * A client of one registry.
   *
   * @param registry base URI of the registry, e.g. {@code https://registry.example:8441}
   * @param rootJson the root metadata that this relying party was given out of band
   * @param stateDirectory where the last good snapshot and the versions seen are kept
   * @throws IllegalArgumentException if the root is none
   */
  public SnapshotClient(URI registry, Path rootJson, Path stateDirectory, SSLContext tls) {
    this(new RegistryHttp(registry, tls, WHOLE_ANSWER), rootJson, stateDirectory);
  }

  SnapshotClient(RegistryHttp registry, Path rootJson, Path stateDirectory) {
    this.registry = registry;
    this.store = new SnapshotStore(stateDirectory);
    byte[] givenRoot = read(rootJson);
    this.state = initialState(givenRoot, rootJson);
    this.atStart = StoredSnapshots.load(store, state);
    this.current = atStart.current();
  }

  /** Fetches, verifies and stores what is new. Network trouble is an outcome, not an exception. */
  public synchronized SyncOutcome sync(Instant now) {
    SyncOutcome outcome = attempt(now);
    // Between two requests the registry may have published: then the parts do not match, for once.
    for (int more = MORE_ATTEMPTS;
        more > 0
            && outcome instanceof SyncOutcome.Refused refused
            && PARTS_OF_TWO.contains(refused.refusal().attack());
        more--) {
      outcome = attempt(now);
    }
    lastOutcome = Optional.of(outcome);
    return outcome;
  }

  /**
   * Waits until the registry says that there is something newer than what was synchronised last, or
   * {@code atMost} has passed, also where the registry does not wait with its answer or is not
   * there. Whether it is true, {@link #sync} finds out.
   *
   * @return whether the registry said so
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean awaitNewer(Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    boolean newer = false;
    try {
      newer =
          timestampTag.isPresent()
              && registry.awaitOther(
                  TIMESTAMP, timestampTag.get(), MetadataSignatures.MAXIMUM_BYTES, wait(atMost));
    } catch (IOException e) {
      // Not there: the next synchronisation says so.
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!newer) {
      TimeUnit.NANOSECONDS.sleep(Math.max(0, end - System.nanoTime()));
    }
    return newer;
  }

  /** The last good snapshot; at start the one on disk. */
  public Optional<TrustedSnapshot> current() {
    return current;
  }

  /** What a client has kept in this directory: the last good snapshot, or why there is none. */
  public static StoredTrust stored(Path stateDirectory) {
    return StoredSnapshots.load(new SnapshotStore(stateDirectory));
  }

  /** A value that is another one after each time that a client wrote into this directory. */
  public static Optional<Object> writtenAt(Path stateDirectory) {
    return new SnapshotStore(stateDirectory).writtenAt();
  }

  /** How a relying party that uses this client stands at {@code now}. */
  public Readiness readiness(Instant now) {
    Optional<String> trouble =
        lastOutcome.isPresent()
            ? lastOutcome.flatMap(SyncOutcome::trouble)
            : atStart instanceof StoredTrust.Refused refused
                ? Optional.of("Trust data refused: " + refused.refusal().said())
                : Optional.empty();
    return Readiness.of(current, trouble, now);
  }

  /** The newest checkpoint of the log that was verified: what gateways show each other. */
  public synchronized Optional<SignedNote> checkpoint() {
    return state.checkpointNote();
  }

  /**
   * How a checkpoint that somebody else holds stands to one's own. If it is newer, the registry is
   * asked to prove that it continues one's own.
   */
  public synchronized Comparison compare(SignedNote other, Instant now) {
    try {
      return state.checkpointNote().isPresent()
          ? log(trustedRoot()).compare(other, now)
          : Comparison.NOT_COMPARABLE;
    } catch (RefusedException e) {
      return Comparison.NOT_COMPARABLE;
    }
  }

  private SyncOutcome attempt(Instant now) {
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

  private static Duration wait(Duration atMost) {
    return atMost.compareTo(LONGEST_WAIT) < 0 ? atMost : LONGEST_WAIT;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
