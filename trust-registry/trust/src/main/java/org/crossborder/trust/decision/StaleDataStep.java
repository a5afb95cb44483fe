// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;
import org.crossborder.trust.snapshot.Freshness;

/** Rule T02: after its next update, nothing is accepted on a snapshot's word. */
final class StaleDataStep implements DataStep {
  @Override
  public List<Reason> reasons(Case asked) {
    return asked.freshness() == Freshness.STALE
        ? List.of(
            new Reason(
                ReasonCode.STALE_DATA,
                "The data of the trust registry (version %d) should have been renewed by %s; until it is, no decision can be relied on."
                    .formatted(
                        asked.snapshot().version(), Wording.time(asked.snapshot().nextUpdate()))))
        : List.of();
  }
}
