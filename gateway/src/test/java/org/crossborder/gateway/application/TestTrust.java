// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;

/** Trust data that a test puts in place of a registry's. */
final class TestTrust implements TrustData {
  private final AtomicReference<@Nullable TrustedSnapshot> snapshot = new AtomicReference<>();

  void publish(TrustedSnapshot trusted) {
    snapshot.set(trusted);
  }

  void withdraw() {
    snapshot.set(null);
  }

  @Override
  public Optional<TrustedSnapshot> current() {
    return Optional.ofNullable(snapshot.get());
  }
}
