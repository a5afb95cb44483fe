// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.time.Instant;
import java.util.Map;

/**
 * A checkpoint that satisfied a policy.
 *
 * @param witnesses who cosigned, and when each had last seen this as the largest tree
 */
public record VerifiedCheckpoint(Checkpoint checkpoint, Map<VerifierKey, Instant> witnesses) {
  public VerifiedCheckpoint {
    witnesses = Map.copyOf(witnesses);
  }
}
