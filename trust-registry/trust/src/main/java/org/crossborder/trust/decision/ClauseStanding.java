// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the arrangements stand to the question.
 *
 * @param clause the clause that comes nearest, or null if there is none in this direction
 * @param level the signer's level on the common scale, or null if it is not mapped
 */
record ClauseStanding(
    @Nullable DirectedClause clause, @Nullable Integer level, List<Reason> reasons) {
  ClauseStanding {
    reasons = List.copyOf(reasons);
  }

  /** The clause, if nothing of the arrangements speaks against it. */
  Optional<DirectedClause> grantingClause() {
    return reasons.isEmpty() ? Optional.ofNullable(clause) : Optional.empty();
  }

  /** Its id. */
  Optional<String> granting() {
    return grantingClause().map(granting -> granting.clause().id());
  }

  Optional<Integer> referenceLevel() {
    return Optional.ofNullable(level);
  }
}
