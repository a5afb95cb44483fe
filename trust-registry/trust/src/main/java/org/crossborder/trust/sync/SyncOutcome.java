// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.util.Optional;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** What came of asking the registry for its newest snapshot. */
public sealed interface SyncOutcome {
  /** A newer snapshot has been verified and stored. */
  record Updated(TrustedSnapshot snapshot) implements SyncOutcome {}

  /** The snapshot at hand is still the newest, and the registry vouched for it again. */
  record Confirmed(TrustedSnapshot snapshot) implements SyncOutcome {}

  /** The registry answered with something that must not be believed. */
  record Refused(Refusal refusal) implements SyncOutcome {}

  /** The registry could not be reached or did not answer in time, or its answer cannot be kept. */
  record Unreachable(String sentence) implements SyncOutcome {}

  /** What went wrong, if anything did, as a sentence for an operator. */
  default Optional<String> trouble() {
    return this instanceof Refused refused
        ? Optional.of("Trust data refused: " + refused.refusal().said())
        : this instanceof Unreachable unreachable
            ? Optional.of(unreachable.sentence())
            : Optional.empty();
  }
}
