// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.List;
import org.crossborder.trust.snapshot.Freshness;

/**
 * Rule T02: after its next update, nothing is accepted on a snapshot's word; nor by a clock that
 * was set back, for which it would never come.
 */
final class StaleDataStep implements DataStep {
  @Override
  public List<Reason> reasons(Case asked) {
    return asked.freshness() == Freshness.STALE
        ? List.of(new Reason(ReasonCode.STALE_DATA, sentence(asked)))
        : List.of();
  }

  private static String sentence(Case asked) {
    return asked.trusted().isClockBehind(asked.now())
        ? "The clock here says %s, but the trust registry signed its data at %s; until the clock is right, no decision can be relied on."
            .formatted(Wording.time(asked.now()), Wording.time(asked.trusted().vouchedAt()))
        : "The data of the trust registry (version %d) should have been renewed by %s; until it is, no decision can be relied on."
            .formatted(asked.snapshot().version(), Wording.time(asked.snapshot().nextUpdate()));
  }
}
