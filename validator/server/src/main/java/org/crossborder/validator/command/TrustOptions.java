// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.RegistryTls;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.StoredTrust;
import org.crossborder.trust.sync.SyncOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where trust data comes from; without any, recognition stays undecided. */
final class TrustOptions {
  @Option(
      names = "--trust",
      paramLabel = "DIR",
      description = "Directory in which trust data is kept; used as it is without --registry.")
  @Nullable Path state;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description = "Trust registry to ask for the newest data first; needs --root and --trust.")
  @Nullable URI registry;

  @Option(
      names = "--root",
      paramLabel = "FILE",
      description = "The registry's root.json, got by a way of its own.")
  @Nullable Path root;

  @Option(
      names = "--tls-anchor",
      paramLabel = "PEM",
      description = "Certificate that the registry's TLS certificate has to end at.")
  @Nullable Path tlsAnchor;

  /**
   * The data to decide from.
   *
   * @param now by this machine's clock
   */
  Optional<TrustedSnapshot> load(Instant now) throws IOException, GeneralSecurityException {
    if (state == null) {
      if (registry != null) {
        throw new IllegalArgumentException("--registry needs --trust, a directory to keep data in");
      }
      return Optional.empty();
    }
    return registry == null ? stored(state) : synchronised(registry, state, now);
  }

  private Optional<TrustedSnapshot> synchronised(URI from, Path directory, Instant now)
      throws IOException, GeneralSecurityException {
    if (root == null) {
      throw new IllegalArgumentException("--registry needs --root, the registry's root.json");
    }
    SnapshotClient client = new SnapshotClient(from, root, directory, tls());
    SyncOutcome outcome = client.sync(now);
    if (outcome instanceof SyncOutcome.Refused) {
      throw new IllegalStateException(outcome.trouble().orElseThrow());
    }
    outcome.trouble().ifPresent(sentence -> System.err.println("validator: " + sentence));
    return client.current();
  }

  private static Optional<TrustedSnapshot> stored(Path directory) {
    StoredTrust stored = SnapshotClient.stored(directory);
    if (stored instanceof StoredTrust.Refused refused) {
      throw new IllegalStateException(
          "The trust data in %s was refused: %s".formatted(directory, refused.refusal().said()));
    }
    return stored.current();
  }

  private SSLContext tls() throws IOException, GeneralSecurityException {
    if (tlsAnchor == null) {
      return SSLContext.getDefault();
    }
    return RegistryTls.anchoredAt(tlsAnchor);
  }
}
