// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.PublishedSnapshot;
import org.crossborder.trust.sync.Readiness;

/** The newest snapshot that has been verified; nothing is accepted without one. */
@FunctionalInterface
public interface TrustData {
  Optional<TrustedSnapshot> current();

  /** That snapshot as the registry published it, with what proves it to others, if at hand. */
  default Optional<PublishedSnapshot> published() {
    return Optional.empty();
  }

  /** Whether decisions can be made at {@code now}, and on what. */
  default Readiness readiness(Instant now) {
    return Readiness.of(current(), Optional.empty(), now);
  }
}
