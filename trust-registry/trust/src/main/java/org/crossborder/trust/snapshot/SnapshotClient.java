// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Keeps a relying party's snapshot up to date. */
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class SnapshotClient {
  /**
   * A client of one registry.
   *
   * @param registry base URI of the registry, e.g. {@code https://registry.example:8441}
   * @param rootJson the root metadata that this relying party was given out of band
   * @param stateDirectory where the last good snapshot and the versions seen are kept
   */
  public SnapshotClient(URI registry, Path rootJson, Path stateDirectory, SSLContext tls) {
    throw new UnsupportedOperationException("The snapshot client is not built yet");
  }

  /** Fetches, verifies and stores what is new. Network trouble is an outcome, not an exception. */
  public SyncOutcome sync(Instant now) {
    throw new UnsupportedOperationException("The snapshot client is not built yet");
  }

  /** The last good snapshot; at start the one on disk. */
  public Optional<TrustedSnapshot> current() {
    throw new UnsupportedOperationException("The snapshot client is not built yet");
  }

  /** The last good snapshot that a client has kept in this directory. */
  public static Optional<TrustedSnapshot> stored(Path stateDirectory) {
    throw new UnsupportedOperationException("The snapshot client is not built yet");
  }
}
