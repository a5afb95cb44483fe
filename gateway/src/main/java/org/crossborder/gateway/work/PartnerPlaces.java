// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.util.HashMap;
import java.util.Map;

/**
 * How much is done at once for partners: so much for one, so much for all, and always one thing for
 * a partner for whom nothing is done. So a partner that is slow, or all but one, fills its own
 * places and holds nobody else up.
 */
public final class PartnerPlaces {
  private final int all;
  private final int each;
  private final Map<String, Integer> taken = new HashMap<>();
  private int total;

  /**
   * @param all for all partners together, beside the one that each always has
   * @param each for one partner
   */
  public PartnerPlaces(int all, int each) {
    this.all = all;
    this.each = each;
  }

  /** Takes a place, if there is one; it is given back by {@link #leave}. */
  public synchronized boolean take(String partner) {
    int own = taken.getOrDefault(partner, 0);
    if (own > 0 && (own >= each || total >= all)) {
      return false;
    }
    total++;
    taken.put(partner, own + 1);
    return true;
  }

  /** Gives a place back. */
  public synchronized void leave(String partner) {
    total--;
    taken.computeIfPresent(partner, (same, own) -> own == 1 ? null : own - 1);
  }
}
