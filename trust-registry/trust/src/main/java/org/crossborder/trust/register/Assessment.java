// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Where a change stands that is not recorded yet.
 *
 * @param concerned the Parties that must approve, or {@code ACCESSION}; empty if it is refused
 *     before that can be said
 * @param missing those of them that have not approved
 * @param subjects what it would touch
 * @param refusal why it could not be recorded even with all approvals, or null
 */
public record Assessment(
    Set<String> concerned,
    Set<String> missing,
    Set<String> subjects,
    @Nullable RegisterRefusal refusal) {
  /** Whether it can be recorded as it is. */
  public boolean isComplete() {
    return refusal == null && missing.isEmpty();
  }

  /** Why it could not be recorded even with all approvals. */
  public Optional<RegisterRefusal> refused() {
    return Optional.ofNullable(refusal);
  }
}
