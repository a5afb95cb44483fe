// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.Readiness;

/** What recognition is decided from. */
interface TrustData {
  /** The newest snapshot that has been verified, if any. */
  Optional<TrustedSnapshot> current();

  /** Whether decisions can be made at {@code now}, and on what. */
  Readiness readiness(Instant now);

  /** No trust data: every recognition stays undecided. */
  static TrustData none() {
    return new TrustData() {
      @Override
      public Optional<TrustedSnapshot> current() {
        return Optional.empty();
      }

      @Override
      public Readiness readiness(Instant now) {
        return Readiness.of(Optional.empty(), Optional.empty(), now);
      }
    };
  }
}
