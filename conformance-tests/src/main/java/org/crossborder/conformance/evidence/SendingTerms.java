// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.util.Set;
import org.crossborder.conformance.counterpart.ServerKeys.Defect;
import org.crossborder.conformance.counterpart.Times;
import org.jspecify.annotations.Nullable;

/**
 * How a run waits for a gateway that sends.
 *
 * @param channel the MPC that the suite pulls from; null: it does not
 * @param defects of the TLS certificates that the suite can show
 */
public record SendingTerms(@Nullable String channel, Times times, Set<Defect> defects) {
  public SendingTerms {
    defects = Set.copyOf(defects);
  }
}
