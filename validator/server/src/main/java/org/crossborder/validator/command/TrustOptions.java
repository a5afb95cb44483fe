// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.crossborder.trust.snapshot.TrustedSnapshot;
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

  Optional<TrustedSnapshot> load(Instant now) throws IOException, GeneralSecurityException {
    if (state == null) {
      if (registry != null) {
        throw new IllegalArgumentException("--registry needs --trust, a directory to keep data in");
      }
      return Optional.empty();
    }
    if (registry == null) {
      return stored(state);
    }
    if (root == null) {
      throw new IllegalArgumentException("--registry needs --root, the registry's root.json");
    }
    SnapshotClient client = new SnapshotClient(registry, root, state, tls());
    SyncOutcome outcome = client.sync(now);
    if (outcome instanceof SyncOutcome.Unreachable unreachable) {
      System.err.println("validator: " + unreachable.sentence());
    } else if (outcome instanceof SyncOutcome.Refused refused) {
      throw new IllegalStateException(
          "The registry's data was refused: " + refused.refusal().said());
    }
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
    KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
    anchors.load(null, null);
    try (InputStream pem = Files.newInputStream(tlsAnchor)) {
      int number = 0;
      for (Certificate anchor : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        anchors.setCertificateEntry("anchor-" + number++, anchor);
      }
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(anchors);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
