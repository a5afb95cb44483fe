// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.work;

import java.util.ArrayList;
import java.util.List;

/** What is due, partner by partner: each has as much taken as it has places. */
public final class PartnerRound<T> implements Rounds.Round {
  /** Looking who has something due costs more the more is due; a twentieth of the time at most. */
  private static final int SHARE_OF_LOOKING = 20;

  private final Work<T> work;
  private final PartnerPlaces places;
  private List<String> partners = List.of();
  private long looked = System.nanoTime();
  private long cost;

  /** Work that is for partners. */
  public interface Work<T> {
    /** For whom something is due, whoever waits longest first. */
    List<String> partners();

    /** Takes up to so much for one partner; nobody else is given it. */
    List<T> claim(String partner, int maximum);

    /** Does one thing of it. */
    void take(T one);
  }

  public PartnerRound(Work<T> work, PartnerPlaces places) {
    this.work = work;
    this.places = places;
  }

  @Override
  public List<Runnable> due(int maximum) {
    List<Runnable> due = new ArrayList<>();
    for (String partner : partners()) {
      due.addAll(due(partner, maximum - due.size()));
    }
    return due;
  }

  private List<String> partners() {
    long now = System.nanoTime();
    if (now - looked >= SHARE_OF_LOOKING * cost) {
      partners = work.partners();
      looked = System.nanoTime();
      cost = looked - now;
    }
    return partners;
  }

  private List<Runnable> due(String partner, int maximum) {
    int taken = 0;
    while (taken < maximum && places.take(partner)) {
      taken++;
    }
    int claimed = 0;
    try {
      List<T> found = taken == 0 ? List.of() : work.claim(partner, taken);
      claimed = found.size();
      return found.stream().<Runnable>map(one -> () -> take(partner, one)).toList();
    } finally {
      for (int unused = claimed; unused < taken; unused++) {
        places.leave(partner);
      }
    }
  }

  private void take(String partner, T one) {
    try {
      work.take(one);
    } finally {
      places.leave(partner);
    }
  }
}
