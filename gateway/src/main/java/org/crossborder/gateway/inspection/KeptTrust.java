// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TrustBasis;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.PublishedSnapshot;

/**
 * Trust data that is kept before anything is decided from it: once the registry has published
 * something newer, nobody could fetch the proofs any more.
 */
public final class KeptTrust implements TrustData {
  private static final int ATTEMPTS = 3;

  private final TrustData trustData;
  private final Store store;
  private volatile String kept = "";

  public KeptTrust(TrustData trustData, Store store) {
    this.trustData = trustData;
    this.store = store;
  }

  /** The newest snapshot, which is kept if the registry's proofs of it are at hand. */
  @Override
  public Optional<TrustedSnapshot> current() {
    Optional<TrustedSnapshot> current = trustData.current();
    for (int i = 0; i < ATTEMPTS && current.isPresent() && !keep(current.get()); i++) {
      current = trustData.current(); // a newer one has just taken its place
    }
    return current;
  }

  private boolean keep(TrustedSnapshot trusted) {
    if (trusted.sha256().equals(kept)) {
      return true;
    }
    Optional<PublishedSnapshot> published = trustData.published();
    if (published.isEmpty()
        || !Fingerprint.sha256(published.get().content()).equals(trusted.sha256())) {
      return false;
    }
    keep(trusted.sha256(), published.get());
    kept = trusted.sha256();
    return true;
  }

  private void keep(String sha256, PublishedSnapshot published) {
    try {
      store.payloads().put(new ByteArrayInputStream(published.content()));
      store
          .evidence()
          .trustBases()
          .keep(
              new TrustBasis(
                  sha256,
                  published.roots().stream().map(root -> new String(root, UTF_8)).toList(),
                  new String(published.metadata(), UTF_8),
                  new String(published.publication(), UTF_8),
                  new String(published.logProof(), UTF_8)),
              store.clock().instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
