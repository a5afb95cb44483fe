// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.util.HashMap;
import java.util.Map;

/**
 * Who is being served: so many at once, and so many of one partner. A partner that is slow, or
 * floods, fills its own places and leaves the others theirs.
 */
final class Places {
  private final int all;
  private final int each;
  private final Map<String, Integer> taken = new HashMap<>();
  private int total;

  Places(int all, int each) {
    this.all = all;
    this.each = each;
  }

  /** What became of the wish for a place. */
  enum Outcome {
    /** It has one, and gives it back with {@link #leave}. */
    TAKEN,
    /** This partner has all that it may have. */
    PARTNER_FULL,
    /** There is none for anybody. */
    ALL_FULL
  }

  synchronized Outcome take(String partner) {
    int own = taken.getOrDefault(partner, 0);
    if (own >= each) {
      return Outcome.PARTNER_FULL;
    }
    if (total >= all) {
      return Outcome.ALL_FULL;
    }
    total++;
    taken.put(partner, own + 1);
    return Outcome.TAKEN;
  }

  synchronized void leave(String partner) {
    total--;
    taken.computeIfPresent(partner, (same, own) -> own == 1 ? null : own - 1);
  }
}
