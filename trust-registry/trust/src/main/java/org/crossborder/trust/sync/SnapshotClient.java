// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * Keeps a relying party's snapshot up to date. What is fetched is verified before it is stored, and
 * stored before it is used; the versions seen survive a restart, so that a rollback is refused ever
 * after. Without the registry, the last good snapshot is used as long as it is fresh enough.
 */
public final class SnapshotClient {
  private static final Duration WHOLE_ANSWER = Duration.ofSeconds(60);

  /** What two publications look like, of which the parts were fetched in turn. */
  private static final Set<Refusal.Kind> PARTS_OF_TWO =
      Set.of(Refusal.Kind.MIX_AND_MATCH, Refusal.Kind.NOT_IN_LOG);

  private static final int MORE_ATTEMPTS = 2;

  private final RegistryHttp registry;
  private final Synchronisation synchronisation;
  private final StoredTrust atStart;
  private volatile Optional<SyncOutcome> lastOutcome = Optional.empty();

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
    SnapshotStore store = new SnapshotStore(stateDirectory);
    StoredState state = initialState(store, rootJson);
    this.atStart = StoredSnapshots.load(store, state);
    this.synchronisation = new Synchronisation(registry, store, state, atStart.current());
  }

  /** Fetches, verifies and stores what is new. Network trouble is an outcome, not an exception. */
  public synchronized SyncOutcome sync(Instant now) {
    SyncOutcome outcome = synchronisation.attempt(now);
    // Between two requests the registry may have published: then the parts do not match, for once.
    for (int more = MORE_ATTEMPTS;
        more > 0
            && outcome instanceof SyncOutcome.Refused refused
            && PARTS_OF_TWO.contains(refused.refusal().attack());
        more--) {
      outcome = synchronisation.attempt(now);
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
    return new Announcements(registry).await(synchronisation.timestampTag(), atMost);
  }

  /** The last good snapshot; at start the one on disk. */
  public Optional<TrustedSnapshot> current() {
    return synchronisation.current();
  }

  /**
   * The last good snapshot as it was published, with what proves it to others; empty for a moment
   * when a newer one takes its place.
   */
  public Optional<PublishedSnapshot> published() {
    return synchronisation.published();
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
    return Readiness.of(current(), trouble, now);
  }

  /** The newest checkpoint of the log that was verified: what gateways show each other. */
  public synchronized Optional<SignedNote> checkpoint() {
    return synchronisation.checkpoint();
  }

  /**
   * How a checkpoint that somebody else holds stands to one's own. If it is newer, the registry is
   * asked to prove that it continues one's own.
   */
  public synchronized Comparison compare(SignedNote other, Instant now) {
    return synchronisation.compare(other, now);
  }

  private static StoredState initialState(SnapshotStore store, Path rootJson) {
    byte[] givenRoot = read(rootJson);
    String digest = Fingerprint.sha256(givenRoot);
    try {
      RootMetadata root = new SnapshotVerifier().firstRoot(givenRoot);
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
