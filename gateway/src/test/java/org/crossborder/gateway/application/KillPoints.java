// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;

/**
 * Counts the instants at which a kill leaves something else behind than it would have a moment
 * before: around each commit, each file and each HTTP message. At one of them the gateway dies.
 * From then on nothing of it reaches the database, the disk or the network.
 */
final class KillPoints {
  private final int at;
  private boolean armed;
  private int passed;
  private volatile String place = "";

  /** Dies at the {@code at}-th instant; never if that is 0. */
  KillPoints(int at) {
    this.at = at;
  }

  /** Counts from here on: the gateway stands. */
  synchronized void arm() {
    armed = true;
  }

  /** No exception that is caught where a gateway expects one. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed(String place) {
      super(place, null, false, false);
    }
  }

  /** Something that is done between two instants. */
  @FunctionalInterface
  interface Act<T, E extends Exception> {
    T run() throws E;
  }

  <T, E extends Exception> T around(String what, Act<T, E> act) throws E {
    pass("before " + what);
    T result = act.run();
    pass("after " + what);
    return result;
  }

  void doing(String what, Act<?, IOException> act) throws IOException {
    around(what, act);
  }

  synchronized void pass(String where) {
    requireAlive();
    if (!armed) {
      return;
    }
    passed++;
    if (passed == at) {
      place = where;
      throw new Killed(where);
    }
  }

  /** The dead do nothing. */
  void requireAlive() {
    if (dead()) {
      throw new Killed(place);
    }
  }

  boolean dead() {
    return !place.isEmpty();
  }

  /** Where it died. */
  String place() {
    return place;
  }

  synchronized int passed() {
    return passed;
  }
}
